package org.passerelle.design.procedure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Refusal;

/**
 * The steps of a procedure, in the order in which they are told, each knowing what must be done before it. No step
 * waits for itself, by whatever way round.
 */
public record ProcedureMap(List<Step> steps) {
    /** The most steps that a map holds. */
    public static final int MOST = 100;

    /** A map without steps. */
    public static final ProcedureMap EMPTY = new ProcedureMap(List.of());

    /**
     * Takes the steps.
     *
     * @throws Refusal when two have one key, when one waits for a step that is missing, or when they go in a circle
     */
    public ProcedureMap {
        steps = List.copyOf(steps);
        if (steps.size() > MOST) {
            throw new Refusal("design.tooManySteps", MOST);
        }
        Set<String> keys = new HashSet<>();
        for (Step step : steps) {
            if (!keys.add(step.key())) {
                throw Refusal.of("key", "design.stepTwice", step.key());
            }
        }
        for (Step step : steps) {
            for (String before : step.after()) {
                if (!keys.contains(before)) {
                    throw Refusal.of("after", "design.stepMissing", step.key(), before);
                }
            }
        }
        Circle.in(steps).ifPresent(circle -> {
            throw Refusal.of("after", "design.stepCircle", String.join(" → ", circle));
        });
    }

    /** The step of this key, if it is there. */
    public Optional<Step> find(String key) {
        return steps.stream().filter(s -> s.key().equals(key)).findFirst();
    }

    /** The step of this key. @throws NotFound when there is none */
    public Step step(String key) {
        return find(key).orElseThrow(() -> new NotFound("step", key));
    }

    /** The steps, each after those it waits for, else in the order told. */
    public List<Step> inOrder() {
        Map<String, Step> done = new LinkedHashMap<>();
        List<Step> left = new ArrayList<>(steps);
        while (!left.isEmpty()) {
            Step next = left.stream()
                    .filter(s -> done.keySet().containsAll(s.after()))
                    .findFirst()
                    .orElseThrow();
            done.put(next.key(), next);
            left.remove(next);
        }
        return List.copyOf(done.values());
    }

    /** The map with one more step, told after the others. */
    public ProcedureMap and(Step step) {
        List<Step> all = new ArrayList<>(steps);
        all.add(step);
        return new ProcedureMap(all);
    }

    /** The map with a step changed; who waited for it waits for it under its new key. */
    public ProcedureMap with(String key, Step changed) {
        step(key);
        return each(s -> s.key().equals(key) ? changed : s.after(renamed(s.after(), key, changed.key())));
    }

    /** The map without a step; who waited for it waits for what it waited for. */
    public ProcedureMap without(String key) {
        List<String> heirs = step(key).after();
        return new ProcedureMap(steps.stream()
                .filter(s -> !s.key().equals(key))
                .map(s -> s.after(replaced(s.after(), key, heirs)))
                .toList());
    }

    /** The map with a step told some places earlier (negative) or later; at either end it stays. */
    public ProcedureMap moved(String key, int places) {
        List<Step> all = new ArrayList<>(steps);
        int from = all.indexOf(step(key));
        int to = Math.max(0, Math.min(all.size() - 1, from + places));
        all.add(to, all.remove(from));
        return new ProcedureMap(all);
    }

    ProcedureMap each(UnaryOperator<Step> change) {
        return new ProcedureMap(steps.stream().map(change).toList());
    }

    static List<String> replaced(List<String> keys, String gone, List<String> heirs) {
        List<String> all = new ArrayList<>();
        for (String key : keys) {
            if (key.equals(gone)) {
                all.addAll(heirs);
            } else {
                all.add(key);
            }
        }
        return all.stream().distinct().toList();
    }

    private static List<String> renamed(List<String> keys, String key, String now) {
        return replaced(keys, key, List.of(now));
    }
}
