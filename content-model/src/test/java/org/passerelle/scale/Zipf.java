package org.passerelle.scale;

import java.util.Arrays;
import java.util.Random;

/** Draws numbers by given weights. */
final class Zipf {
    private final double[] upTo;

    private Zipf(double[] weights) {
        upTo = weights.clone();
        Arrays.parallelPrefix(upTo, Double::sum);
    }

    /** The n-th of so many things is drawn in proportion to 1 / n^exponent. */
    static Zipf of(int things, double exponent) {
        double[] weights = new double[things];
        Arrays.setAll(weights, n -> Math.pow(n + 1.0, -exponent));
        return new Zipf(weights);
    }

    static Zipf of(double[] weights) {
        return new Zipf(weights);
    }

    int draw(Random random) {
        double at = random.nextDouble() * upTo[upTo.length - 1];
        int found = Arrays.binarySearch(upTo, at);
        return Math.min(upTo.length - 1, found < 0 ? -found - 1 : found + 1);
    }
}
