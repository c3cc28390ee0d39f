package org.passerelle.gradebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the results of a learner come to by now.
 *
 * @param share 0 to 1; null while nothing counts
 * @param counted how many tasks count by now
 * @param tasks how many there are
 * @param categories of each category, by its key, what it comes to; those in which nothing counts yet are not in it
 */
public record Total(@Nullable Double share, int counted, int tasks, Map<String, Double> categories) {
    private static final int FULL = 20;

    /** Copies the categories. */
    public Total {
        categories = Map.copyOf(categories);
    }

    /** In French marks, 0 to 20; null while nothing counts. */
    public @Nullable Double outOf20() {
        return share == null ? null : Double.valueOf(share * FULL);
    }

    /**
     * Weighs results: in each category the mean of what counts by now without the lowest that are dropped, but never
     * without the last one; then the categories by their weights, those in which nothing counts yet left aside.
     *
     * @param cells as many as there are tasks, in their order
     */
    static Total of(GradePlan plan, List<Task> tasks, List<Cell> cells) {
        Map<String, List<Double>> byCategory = new LinkedHashMap<>();
        int counted = 0;
        for (int i = 0; i < tasks.size(); i++) {
            Double counts = cells.get(i).counts();
            if (counts != null) {
                counted++;
                byCategory
                        .computeIfAbsent(tasks.get(i).category(), c -> new ArrayList<>())
                        .add(counts);
            }
        }
        double sum = 0;
        double weights = 0;
        Map<String, Double> means = new LinkedHashMap<>();
        for (GradePlan.Category category : plan.categories()) {
            List<Double> results = byCategory.getOrDefault(category.key(), List.of());
            if (!results.isEmpty()) {
                double mean = mean(results, category.dropLowest());
                means.put(category.key(), mean);
                sum += category.weight() * mean;
                weights += category.weight();
            }
        }
        Double share = weights == 0 ? null : Double.valueOf(sum / weights);
        return new Total(share, counted, tasks.size(), means);
    }

    private static double mean(List<Double> results, int drop) {
        int dropped = Math.min(drop, results.size() - 1);
        return results.stream()
                .sorted()
                .skip(dropped)
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
    }
}
