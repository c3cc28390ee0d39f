package org.passerelle.assessment;

import java.util.List;

/** What the reviews of a work come to: their mean, weighted by how far each reviewer agreed with the trainer before. */
final class PeerVerdict {
    /** Reviews further apart than this are for the trainer to settle. */
    static final double APART = 0.5;

    /** How many reviews are enough when the time is over. */
    static final int FEWEST = 2;

    private static final double LEAST_WEIGHT = 0.1;

    private PeerVerdict() {}

    /** A review. @param score 0 to 1 */
    record Said(double score, double weight) {}

    static double score(List<Said> reviews) {
        double weights = reviews.stream().mapToDouble(PeerVerdict::weight).sum();
        return reviews.stream().mapToDouble(r -> weight(r) * r.score()).sum() / weights;
    }

    private static double weight(Said review) {
        return Math.max(LEAST_WEIGHT, review.weight());
    }

    static boolean isApart(List<Said> reviews) {
        double most = reviews.stream().mapToDouble(Said::score).max().orElse(0);
        double least = reviews.stream().mapToDouble(Said::score).min().orElse(0);
        return most - least > APART + 1e-9;
    }

    /**
     * How far a marking agrees with the trainer's, 0 to 1: one less the mean distance of the levels, as parts of all.
     */
    static double agreement(Rubric rubric, List<Integer> trainer, List<Integer> peer) {
        double apart = 0;
        for (int i = 0; i < rubric.criteria().size(); i++) {
            Rubric.Criterion criterion = rubric.criteria().get(i);
            apart += Math.abs(criterion.score(trainer.get(i)) - criterion.score(peer.get(i)));
        }
        return 1 - apart / rubric.criteria().size();
    }
}
