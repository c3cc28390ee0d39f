package org.passerelle.demand.index;

/**
 * Keeps one employer from making the demand: of four or more, none counts for over a quarter of the sum; of fewer,
 * where that cannot be, each counts for at most {@value #OF_FEW} openings.
 */
final class EmployerCap {
    static final double OF_FEW = 2;
    static final int PARTS = 4;

    private EmployerCap() {}

    /**
     * The most that one employer counts for: the largest value that is at most a quarter of the sum once the larger
     * ones are cut down to it.
     *
     * @param openings of each employer, the first {@code count} of them
     * @param few what counts at most where there are fewer than four, in the unit of the openings
     */
    static double level(double[] openings, int count, double few) {
        if (count < PARTS) {
            return few;
        }
        double first = 0;
        double second = 0;
        double third = 0;
        double rest = 0;
        for (int i = 0; i < count; i++) {
            double o = openings[i];
            rest += Math.min(o, third);
            if (o > first) {
                third = second;
                second = first;
                first = o;
            } else if (o > second) {
                third = second;
                second = o;
            } else if (o > third) {
                third = o;
            }
        }
        if (first <= (rest + third + second + first) / PARTS) {
            return (rest + third + second + first) / PARTS;
        }
        double others = (rest + third + second) / (PARTS - 1);
        if (second <= others) {
            return others;
        }
        double fewer = (rest + third) / (PARTS - 2);
        return third <= fewer ? fewer : rest;
    }

    /** The sum of the employers' openings, none over the level. */
    static double sum(double[] openings, int count, double level) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += Math.min(openings[i], level);
        }
        return sum;
    }
}
