package org.passerelle.design.procedure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * When each step of an average case begins and ends, in days from the first, and which steps make it as long as it is.
 *
 * @param starts when a step begins: when all that it waits for is done
 * @param ends when it ends, its waiting included
 * @param criticalPath the longest chain of steps, first to last: only shortening one of these shortens the whole
 * @param leadDays from the first step to the end of the last
 */
public record Schedule(
        Map<String, Double> starts, Map<String, Double> ends, List<String> criticalPath, double leadDays) {
    /** Copies. */
    public Schedule {
        starts = Map.copyOf(starts);
        ends = Map.copyOf(ends);
        criticalPath = List.copyOf(criticalPath);
    }

    /** The schedule of a map (critical path method, Kelley and Walker 1959). */
    public static Schedule of(ProcedureMap map) {
        Map<String, Double> starts = new HashMap<>();
        Map<String, Double> ends = new HashMap<>();
        for (Step step : map.inOrder()) {
            double start = step.after().stream()
                    .mapToDouble(key -> Objects.requireNonNull(ends.get(key)))
                    .max()
                    .orElse(0);
            starts.put(step.key(), start);
            ends.put(step.key(), start + step.days());
        }
        double lead = ends.values().stream().mapToDouble(d -> d).max().orElse(0);
        return new Schedule(starts, ends, longest(map, starts, ends, lead), lead);
    }

    private static List<String> longest(
            ProcedureMap map, Map<String, Double> starts, Map<String, Double> ends, double lead) {
        List<String> path = new ArrayList<>();
        double reached = lead;
        List<String> candidates = map.steps().stream().map(Step::key).toList();
        while (!candidates.isEmpty()) {
            double end = reached;
            String key = candidates.stream()
                    .filter(k -> Objects.requireNonNull(ends.get(k)) == end)
                    .findFirst()
                    .orElseThrow();
            path.add(0, key);
            reached = Objects.requireNonNull(starts.get(key));
            candidates = map.step(key).after();
        }
        return path;
    }

    /** Whether the whole takes as long as it does for this step among others. */
    public boolean isCritical(String key) {
        return criticalPath.contains(key);
    }

    /** When a step begins. */
    public double start(String key) {
        return starts.getOrDefault(key, 0.0);
    }
}
