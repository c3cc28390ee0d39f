package org.passerelle.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * Simulated learners of known ability are measured as precisely as it is said, and with fewer items than by a fixed
 * quiz.
 */
class RaschTest {
    private static final String SKILL = "s";
    private static final int LEARNERS = 200;
    private static final int BANK = 300;
    private static final AdaptiveRules RULES = new AdaptiveRules("t", 60, AdaptiveRules.USUAL_ERROR, Map.of());

    /** One simulated test. */
    private record Run(double truth, Ability ability, List<String> keys) {}

    private static List<NextItem.Candidate> bank() {
        List<NextItem.Candidate> bank = new ArrayList<>();
        for (int i = 0; i < BANK; i++) {
            bank.add(new NextItem.Candidate("i" + i, SKILL, -3.5 + 7.0 * i / (BANK - 1)));
        }
        return bank;
    }

    private static Run adaptive(double truth, SplittableRandom lots) {
        List<NextItem.Candidate> free = bank();
        List<Rasch.Answered> answers = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        while (true) {
            Ability known = Rasch.estimate(SKILL, answers);
            NextItem.Choice choice = NextItem.choose(RULES, free, Map.of(SKILL, known), answers.size(), lots);
            if (choice.next().isEmpty()) {
                assertEquals(AdaptiveEnd.PRECISE, choice.end());
                return new Run(truth, known, keys);
            }
            NextItem.Candidate next = choice.next().get();
            free.remove(next);
            keys.add(next.key());
            answers.add(answer(truth, next.logit(), lots));
        }
    }

    private static Rasch.Answered answer(double truth, double logit, SplittableRandom lots) {
        return new Rasch.Answered(logit, lots.nextDouble() < Rasch.chance(truth, logit) ? 1 : 0);
    }

    /** How many items a quiz that asks everybody the same, from easy to hard, needs for the same error. */
    private static int fixed(double truth, SplittableRandom lots) {
        List<Rasch.Answered> answers = new ArrayList<>();
        double error = Double.MAX_VALUE;
        while (error > RULES.error()) {
            double logit = -3 + 6 * (answers.size() * 0.618034 % 1);
            answers.add(answer(truth, logit, lots));
            error = Rasch.estimate(SKILL, answers).error();
        }
        return answers.size();
    }

    private static List<Run> simulated(long seed) {
        Random abilities = new Random(seed);
        SplittableRandom lots = new SplittableRandom(seed);
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < LEARNERS; i++) {
            runs.add(adaptive(abilities.nextGaussian(), lots));
        }
        return runs;
    }

    @Test
    void theTruthLiesInTheIntervalAsOftenAsIsSaid() {
        List<Run> runs = simulated(20261128);
        long within = runs.stream()
                .filter(r -> Math.abs(r.ability().ability() - r.truth())
                        <= 1.96 * r.ability().error())
                .count();
        // Binomial: 190 of 200 are expected; fewer than 181 or more than 198 come by chance in less than one of 200.
        assertTrue(within >= 181 && within <= 198, within + " of " + LEARNERS);
        double bias = runs.stream()
                .mapToDouble(r -> r.ability().ability() - r.truth())
                .average()
                .orElseThrow();
        assertTrue(Math.abs(bias) < 0.08, "bias " + bias);
        assertTrue(runs.stream().allMatch(r -> r.ability().error() <= RULES.error()));
    }

    @Test
    void itAsksFewerItemsThanAQuizThatAsksEverybodyTheSame() {
        List<Run> runs = simulated(7);
        SplittableRandom lots = new SplittableRandom(8);
        double adaptive = runs.stream().mapToInt(r -> r.keys().size()).average().orElseThrow();
        double fixed =
                runs.stream().mapToInt(r -> fixed(r.truth(), lots)).average().orElseThrow();
        assertTrue(adaptive < 0.75 * fixed, adaptive + " items against " + fixed);
    }

    @Test
    void notEverybodySeesTheSameItems() {
        List<Run> runs = simulated(9);
        Set<String> seen = new HashSet<>();
        runs.forEach(r -> seen.addAll(r.keys()));
        assertTrue(seen.size() > BANK / 2, seen.size() + " of " + BANK);
        Set<String> first = new HashSet<>();
        runs.forEach(r -> first.add(r.keys().get(0)));
        assertEquals(5, first.size());
        runs.forEach(r -> assertEquals(r.keys().size(), Set.copyOf(r.keys()).size(), "nothing is asked twice"));
    }

    @Test
    void itSaysWhyItStops() {
        SplittableRandom lots = new SplittableRandom(1);
        Ability rough = new Ability(SKILL, 0, 1, 3);
        assertEquals(
                AdaptiveEnd.RAN_OUT,
                NextItem.choose(RULES, List.of(), Map.of(SKILL, rough), 3, lots).end());
        assertEquals(
                AdaptiveEnd.MOST,
                NextItem.choose(RULES, bank(), Map.of(SKILL, rough), 60, lots).end());
        Ability other = new Ability("other", 0, 2, 0);
        assertEquals(
                SKILL,
                NextItem.choose(RULES, bank(), Map.of(SKILL, rough, "other", other), 3, lots)
                        .next()
                        .orElseThrow()
                        .skill(),
                "a skill without items keeps no other one waiting");
    }

    @Test
    void allRightOrAllWrongGivesAFiniteAbility() {
        List<Rasch.Answered> right = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            right.add(new Rasch.Answered(0, 1));
        }
        Ability able = Rasch.estimate(SKILL, right);
        assertTrue(able.ability() > 1.5 && able.ability() < 6, able.toString());
        assertTrue(able.error() > 0.5);
        assertEquals(0, Rasch.estimate(SKILL, List.of()).ability(), 1e-9);
    }

    @Test
    void difficultiesFollowTheAnswers() {
        SplittableRandom lots = new SplittableRandom(3);
        Random abilities = new Random(3);
        double truth = 1.2;
        double logit = 0;
        for (int i = 0; i < 800; i++) {
            double ability = abilities.nextGaussian();
            double score = lots.nextDouble() < Rasch.chance(ability, truth) ? 1 : 0;
            logit += Rasch.move(ability, logit, score, i);
        }
        assertEquals(truth, logit, 0.25);
    }
}
