package org.passerelle.demand.index;

import java.util.Arrays;

/** Adds up amounts by employer, many times in turn without making anything new. */
final class Scratch {
    private double[] amounts = new double[64];
    private int[] met = new int[64];
    private int count;

    void add(int employer, double amount) {
        if (employer >= amounts.length) {
            amounts = Arrays.copyOf(amounts, employer + employer / 2 + 1);
        }
        if (amounts[employer] == 0) {
            if (count == met.length) {
                met = Arrays.copyOf(met, count * 2);
            }
            met[count++] = employer;
        }
        amounts[employer] += amount;
    }

    /** The sums, in the order in which the employers were met; all is 0 again. */
    double[] take() {
        double[] taken = new double[count];
        for (int i = 0; i < count; i++) {
            taken[i] = amounts[met[i]];
            amounts[met[i]] = 0;
        }
        count = 0;
        return taken;
    }
}
