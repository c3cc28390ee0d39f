package org.passerelle.demand;

import java.util.Arrays;
import java.util.Collection;

/**
 * Keeps one employer from making the demand: of four or more, none counts for over a quarter of the sum; of fewer,
 * where that cannot be, each counts for at most {@value #OF_FEW} openings.
 */
final class EmployerCap {
    static final double OF_FEW = 2;
    private static final int PARTS = 4;

    private EmployerCap() {}

    /** The sum of the employers' openings after the cap. */
    static double sum(Collection<Double> byEmployer) {
        double[] openings =
                byEmployer.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        double most = openings.length < PARTS ? OF_FEW : quarter(openings);
        return Arrays.stream(openings).map(o -> Math.min(o, most)).sum();
    }

    /** The largest value that is at most a quarter of the sum once the larger ones are cut down to it. */
    private static double quarter(double[] ascending) {
        int left = ascending.length;
        for (int cut = 0; cut < PARTS - 1; cut++, left--) {
            double level = Arrays.stream(ascending, 0, left).sum() / (PARTS - cut);
            if (ascending[left - 1] <= level) {
                return level;
            }
        }
        return Arrays.stream(ascending, 0, left).sum();
    }
}
