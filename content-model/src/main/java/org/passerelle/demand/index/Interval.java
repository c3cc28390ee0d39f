package org.passerelle.demand.index;

import org.apache.commons.statistics.distribution.GammaDistribution;

/**
 * How far a share may be from what was seen: the lower and the upper 10 % bound of a Beta distribution with mean θ that
 * rests on ν demands' worth of evidence. For the small shares that skills have, the Beta distribution is nearly a Gamma
 * distribution of shape θν/(1−θ), of which the quantiles are tabled once; the difference is under 3 % of the share for
 * shares up to a fifth.
 */
final class Interval {
    private static final double LEAST = 1e-3;
    private static final double MOST = 1e5;
    private static final int STEPS = 1200;
    private static final double[] LOW = new double[STEPS + 1];
    private static final double[] HIGH = new double[STEPS + 1];

    static {
        for (int i = 0; i <= STEPS; i++) {
            double shape = LEAST * Math.pow(MOST / LEAST, (double) i / STEPS);
            GammaDistribution gamma = GammaDistribution.of(shape, 1 / shape);
            LOW[i] = gamma.inverseCumulativeProbability(0.1);
            HIGH[i] = gamma.inverseCumulativeProbability(0.9);
        }
    }

    private Interval() {}

    /** The share that is exceeded with 90 % probability, 0 to the share. */
    static double low(double share, double evidence) {
        return share * times(LOW, share, evidence);
    }

    /** The share that is not reached with 90 % probability, at most 1. */
    static double high(double share, double evidence) {
        return Math.min(1, share * times(HIGH, share, evidence));
    }

    private static double times(double[] table, double share, double evidence) {
        double shape = share * evidence / Math.max(1e-9, 1 - share);
        if (!(shape > LEAST)) {
            return table[0];
        }
        double at = Math.min(STEPS - 1e-9, Math.log(shape / LEAST) / Math.log(MOST / LEAST) * STEPS);
        int step = (int) at;
        return table[step] + (at - step) * (table[step + 1] - table[step]);
    }
}
