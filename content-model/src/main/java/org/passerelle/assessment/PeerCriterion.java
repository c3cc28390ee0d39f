package org.passerelle.assessment;

import java.util.List;
import java.util.stream.IntStream;
import org.passerelle.kernel.LocalizedText;

/**
 * What peers said of a work by one criterion.
 *
 * @param name of the criterion
 * @param levels of the criterion, the lowest first
 * @param chosen how many chose each level
 * @param lower the middle level, counted from 0; where the middle lies between two, the lower one
 * @param upper the same, or the upper one
 */
public record PeerCriterion(
        LocalizedText name, List<LocalizedText> levels, List<Integer> chosen, int lower, int upper) {
    /** Copies the lists. */
    public PeerCriterion {
        levels = List.copyOf(levels);
        chosen = List.copyOf(chosen);
    }

    /** By each criterion; nothing when nobody said anything. @param said of each review the levels */
    static List<PeerCriterion> of(Rubric rubric, List<List<Integer>> said) {
        return said.isEmpty()
                ? List.of()
                : IntStream.range(0, rubric.criteria().size())
                        .mapToObj(i -> of(
                                rubric.criteria().get(i),
                                said.stream()
                                        .map(levels -> levels.get(i))
                                        .sorted()
                                        .toList()))
                        .toList();
    }

    private static PeerCriterion of(Rubric.Criterion criterion, List<Integer> sorted) {
        List<Integer> chosen = IntStream.range(0, criterion.levels().size())
                .mapToObj(level -> (int) sorted.stream().filter(l -> l == level).count())
                .toList();
        return new PeerCriterion(
                criterion.name(),
                criterion.levels(),
                chosen,
                sorted.get((sorted.size() - 1) / 2),
                sorted.get(sorted.size() / 2));
    }

    /** Whether the middle lies between two levels. */
    public boolean isBetween() {
        return lower != upper;
    }

    /** Whether some are further from others than half of the scale. */
    public boolean isApart() {
        int lowest = IntStream.range(0, chosen.size())
                .filter(l -> chosen.get(l) > 0)
                .min()
                .orElse(0);
        int highest = IntStream.range(0, chosen.size())
                .filter(l -> chosen.get(l) > 0)
                .max()
                .orElse(0);
        return (double) (highest - lowest) / (levels.size() - 1) > PeerVerdict.APART + 1e-9;
    }

    /** How far a level is from the middle, as a part of the scale. */
    double off(int level) {
        return Math.abs(level - (lower + upper) / 2.0) / (levels.size() - 1);
    }
}
