package org.passerelle.design.procedure;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Looks for steps that wait for each other, and tells the way round. */
final class Circle {
    private final Map<String, Step> steps;
    private final Set<String> clear = new HashSet<>();

    private Circle(Map<String, Step> steps) {
        this.steps = steps;
    }

    /** The keys of a circle, its first step again at the end; empty when there is none. */
    static Optional<List<String>> in(List<Step> steps) {
        Circle search = new Circle(steps.stream().collect(Collectors.toMap(Step::key, Function.identity())));
        for (Step step : steps) {
            List<String> found = search.from(step.key(), new ArrayList<>());
            if (!found.isEmpty()) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    private List<String> from(String key, List<String> way) {
        Step step = steps.get(key);
        if (step == null || clear.contains(key)) {
            return List.of();
        }
        int seen = way.indexOf(key);
        way.add(key);
        if (seen >= 0) {
            // We walk from a step to what it waits for; work flows the other way.
            List<String> circle = new ArrayList<>(way.subList(seen, way.size()));
            java.util.Collections.reverse(circle);
            return circle;
        }
        for (String before : step.after()) {
            List<String> found = from(before, way);
            if (!found.isEmpty()) {
                return found;
            }
        }
        way.remove(way.size() - 1);
        clear.add(key);
        return List.of();
    }
}
