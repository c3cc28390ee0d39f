package org.passerelle.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Chooses what is asked next: about the skill that is known least, an item that was not asked, by lot among the few
 * that would tell most, so that not everybody sees the same ones (G. G. Kingsbury and A. R. Zara, "Procedures for
 * Selecting Items for Computerized Adaptive Tests", Applied Measurement in Education 2, 1989).
 */
final class NextItem {
    private static final int AMONG = 5;

    private NextItem() {}

    /** An item that can be asked. @param logit how difficult it is */
    record Candidate(String key, String skill, double logit) {}

    /** Why nothing more is asked. */
    record Choice(Optional<Candidate> next, AdaptiveEnd end) {}

    /**
     * @param free the items that were not asked
     * @param known what is known of each skill by now
     * @param asked how many were asked
     */
    static Choice choose(
            AdaptiveRules rules, List<Candidate> free, Map<String, Ability> known, int asked, SplittableRandom lots) {
        List<Ability> open = known.values().stream()
                .filter(ability -> ability.error() > rules.error())
                .sorted(Comparator.comparingDouble(Ability::error).reversed().thenComparing(Ability::skill))
                .toList();
        if (open.isEmpty()) {
            return new Choice(Optional.empty(), AdaptiveEnd.PRECISE);
        }
        if (asked >= rules.most()) {
            return new Choice(Optional.empty(), AdaptiveEnd.MOST);
        }
        Map<String, List<Candidate>> bySkill = new HashMap<>();
        free.forEach(one ->
                bySkill.computeIfAbsent(one.skill(), s -> new ArrayList<>()).add(one));
        return open.stream()
                .filter(ability -> bySkill.containsKey(ability.skill()))
                .findFirst()
                .map(ability -> new Choice(
                        Optional.of(draw(bySkill.getOrDefault(ability.skill(), List.of()), ability, lots)),
                        AdaptiveEnd.OPEN))
                .orElse(new Choice(Optional.empty(), AdaptiveEnd.RAN_OUT));
    }

    private static Candidate draw(List<Candidate> free, Ability ability, SplittableRandom lots) {
        List<Candidate> best = free.stream()
                .sorted(Comparator.comparingDouble(
                                (Candidate one) -> -Rasch.information(ability.ability(), one.logit()))
                        .thenComparing(Candidate::key))
                .limit(AMONG)
                .toList();
        return best.get(lots.nextInt(best.size()));
    }
}
