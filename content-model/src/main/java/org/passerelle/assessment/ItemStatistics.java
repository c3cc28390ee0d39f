package org.passerelle.assessment;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Classical statistics of an item. Its facility is the mean score (the "p-value" of R. L. Ebel and D. A. Frisbie,
 * Essentials of Educational Measurement, 1991). Its discrimination is the correlation of its score with the score of
 * the rest of the attempt, without the item itself, so that an item does not agree with itself (S. Henrysson,
 * "Correction of item-total correlations in item analysis", Psychometrika 28, 1963); for items that are right or wrong
 * it is the point-biserial correlation. Nothing is said while fewer than {@value #FEWEST} people answered, since the
 * figures would be chance.
 */
public final class ItemStatistics {
    /** How many people must have answered before anything is said. */
    public static final int FEWEST = 30;

    private static final double HARD = 0.2;
    private static final double EASY = 0.97;
    private static final double WEAK = 0.1;

    private ItemStatistics() {}

    /**
     * The first answer of one person.
     *
     * @param answer as it was kept; empty for nothing
     * @param score of the item, 0 to 1
     * @param rest the mean score of the other items of the attempt; -1 where there was no other
     */
    public record Observation(String answer, double score, double rest) {}

    /** What these answers say of an item. */
    public static ItemStats of(Item item, List<Observation> answers) {
        List<Integer> choices = choices(item, answers);
        if (answers.size() < FEWEST) {
            return new ItemStats(answers.size(), Optional.empty(), Optional.empty(), choices, Set.of());
        }
        double facility =
                answers.stream().mapToDouble(Observation::score).average().orElse(0);
        Optional<Double> discrimination =
                correlation(answers.stream().filter(a -> a.rest() >= 0).toList());
        Set<ItemTrouble> troubles = EnumSet.noneOf(ItemTrouble.class);
        if (facility < HARD) {
            troubles.add(ItemTrouble.TOO_HARD);
        }
        if (facility > EASY) {
            troubles.add(ItemTrouble.TOO_EASY);
        }
        if (discrimination.filter(d -> d < WEAK).isPresent()) {
            troubles.add(ItemTrouble.WEAK);
        }
        if (isOutdone(item, choices)) {
            troubles.add(ItemTrouble.DISTRACTOR);
        }
        return new ItemStats(answers.size(), Optional.of(facility), discrimination, choices, troubles);
    }

    /** Pearson's correlation of score and rest; empty where one of them does not vary. */
    private static Optional<Double> correlation(List<Observation> answers) {
        int n = answers.size();
        double meanScore =
                answers.stream().mapToDouble(Observation::score).average().orElse(0);
        double meanRest =
                answers.stream().mapToDouble(Observation::rest).average().orElse(0);
        double both = 0;
        double scores = 0;
        double rests = 0;
        for (Observation answer : answers) {
            double score = answer.score() - meanScore;
            double rest = answer.rest() - meanRest;
            both += score * rest;
            scores += score * score;
            rests += rest * rest;
        }
        return n < FEWEST || scores < 1e-9 || rests < 1e-9
                ? Optional.empty()
                : Optional.of(both / Math.sqrt(scores * rests));
    }

    private static List<Choice> options(Item item) {
        if (item.body() instanceof SingleChoice single) {
            return single.options();
        }
        return item.body() instanceof MultipleChoice multiple ? multiple.options() : List.of();
    }

    private static List<Integer> choices(Item item, List<Observation> answers) {
        int options = options(item).size();
        List<Integer> counts = new ArrayList<>();
        for (int i = 0; i < options; i++) {
            String place = String.valueOf(i);
            counts.add((int) answers.stream()
                    .filter(answer -> List.of(answer.answer().split(",")).contains(place))
                    .count());
        }
        return counts;
    }

    private static boolean isOutdone(Item item, List<Integer> choices) {
        if (!(item.body() instanceof SingleChoice single)) {
            return false;
        }
        int key = 0;
        int wrong = 0;
        for (int i = 0; i < choices.size(); i++) {
            if (single.options().get(i).correct()) {
                key = choices.get(i);
            } else {
                wrong = Math.max(wrong, choices.get(i));
            }
        }
        return wrong > key;
    }
}
