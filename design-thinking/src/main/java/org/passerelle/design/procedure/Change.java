package org.passerelle.design.procedure;

import java.util.ArrayList;
import java.util.List;
import org.passerelle.kernel.Refusal;

/** One thing that would be different. None makes a procedure longer. */
public sealed interface Change {
    /** The key of the step it is about. */
    String step();

    /** The map as it would be. @throws Refusal when it cannot be done to this map */
    ProcedureMap applyTo(ProcedureMap map);

    /** The step is no longer done; who waited for it waits for what it waited for. */
    record Remove(String step) implements Change {
        @Override
        public ProcedureMap applyTo(ProcedureMap map) {
            there(map, step);
            return map.without(step);
        }
    }

    /** The step begins together with the one it waited for; whoever waits for it waits for both. */
    record Together(String step, String with) implements Change {
        @Override
        public ProcedureMap applyTo(ProcedureMap map) {
            Step second = there(map, step);
            Step first = there(map, with);
            if (!second.after().contains(with)) {
                throw Refusal.of("other", "design.notInARow", step, with);
            }
            return map.each(s -> {
                if (s.key().equals(step)) {
                    return s.after(ProcedureMap.replaced(s.after(), with, first.after()));
                }
                return s.after().contains(step) ? s.after(and(s.after(), with)) : s;
            });
        }

        private static List<String> and(List<String> keys, String one) {
            List<String> all = new ArrayList<>(keys);
            all.add(one);
            return all;
        }
    }

    /** A threshold is raised, so that fewer cases go through the step. */
    record Threshold(String step, int sharePercent) implements Change {
        @Override
        public ProcedureMap applyTo(ProcedureMap map) {
            Step asked = there(map, step);
            if (sharePercent < 1 || sharePercent >= asked.sharePercent()) {
                throw Refusal.of("amount", "design.notFewer", asked.sharePercent());
            }
            return map.with(step, asked.askedOf(sharePercent));
        }
    }

    /** The case waits less after the step. */
    record Wait(String step, double days) implements Change {
        @Override
        public ProcedureMap applyTo(ProcedureMap map) {
            Step asked = there(map, step);
            if (!(days >= 0 && days < asked.waitDays())) {
                throw Refusal.of("amount", "design.notShorter", asked.waitDays());
            }
            return map.with(step, asked.waiting(days));
        }
    }

    /** The map as it would be with all of them, one after the other. */
    static ProcedureMap all(List<Change> changes, ProcedureMap map) {
        ProcedureMap result = map;
        for (Change change : changes) {
            result = change.applyTo(result);
        }
        return result;
    }

    private static Step there(ProcedureMap map, String key) {
        return map.find(key).orElseThrow(() -> Refusal.of("step", "design.stepGone", key));
    }
}
