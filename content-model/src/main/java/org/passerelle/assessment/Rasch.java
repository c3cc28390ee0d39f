package org.passerelle.assessment;

import java.util.List;

/**
 * Measures by the Rasch model (G. Rasch, Probabilistic Models for Some Intelligence and Attainment Tests, 1960): the
 * chance of a right answer depends on the ability less the difficulty alone. The ability is the mean of its posterior
 * distribution and its error the standard deviation, reckoned on a grid (EAP; R. D. Bock and R. J. Mislevy, "Adaptive
 * EAP Estimation of Ability in a Microcomputer Environment", Applied Psychological Measurement 6, 1982), over a wide
 * normal prior, so that it hardly draws towards the mean. Difficulties follow the answers as in the Elo system with
 * steps that shrink (R. Pelánek, "Applications of the Elo rating system in adaptive educational systems", Computers
 * &amp; Education 98, 2016).
 */
public final class Rasch {
    private static final double PRIOR = 2;
    private static final double EDGE = 7;
    private static final double STEP = 0.05;
    private static final double FIRST_STEP = 0.4;
    private static final double SHRINKING = 0.05;

    private Rasch() {}

    /** An answer. @param score 0 to 1 @param logit how difficult the item is */
    public record Answered(double logit, double score) {}

    /** The chance of a right answer. */
    public static double chance(double ability, double logit) {
        return 1 / (1 + Math.exp(logit - ability));
    }

    /** How much an answer to an item would tell about an ability. */
    public static double information(double ability, double logit) {
        double chance = chance(ability, logit);
        return chance * (1 - chance);
    }

    /** What these answers say of an ability. */
    public static Ability estimate(String skill, List<Answered> answers) {
        int points = (int) Math.round(2 * EDGE / STEP) + 1;
        double[] likely = new double[points];
        double best = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < points; i++) {
            likely[i] = logLikelihood(-EDGE + i * STEP, answers);
            best = Math.max(best, likely[i]);
        }
        double weight = 0;
        double first = 0;
        double second = 0;
        for (int i = 0; i < points; i++) {
            double ability = -EDGE + i * STEP;
            double density = Math.exp(likely[i] - best);
            weight += density;
            first += density * ability;
            second += density * ability * ability;
        }
        double mean = first / weight;
        return new Ability(skill, mean, Math.sqrt(Math.max(0, second / weight - mean * mean)), answers.size());
    }

    private static double logLikelihood(double ability, List<Answered> answers) {
        double sum = -ability * ability / (2 * PRIOR * PRIOR);
        for (Answered answer : answers) {
            double chance = chance(ability, answer.logit());
            sum += answer.score() * Math.log(chance) + (1 - answer.score()) * Math.log(1 - chance);
        }
        return sum;
    }

    /** By how much an answer moves the difficulty of an item that was answered so often before. */
    public static double move(double ability, double logit, double score, int before) {
        return FIRST_STEP / (1 + SHRINKING * before) * (chance(ability, logit) - score);
    }
}
