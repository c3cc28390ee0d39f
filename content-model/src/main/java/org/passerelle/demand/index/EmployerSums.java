package org.passerelle.demand.index;

import java.util.Arrays;

/**
 * What each employer adds to a sum, kept while signals come and go. An employer of whom nothing is left is gone without
 * a rest, so that nothing drifts.
 */
final class EmployerSums {
    private static final int FREE = -1;

    private int[] keys = new int[16];
    private int[] counts = new int[16];
    private double[] values = new double[16];
    private int used;

    EmployerSums() {
        Arrays.fill(keys, FREE);
    }

    void add(int employer, double amount) {
        change(employer, amount, 1);
    }

    void remove(int employer, double amount) {
        change(employer, -amount, -1);
    }

    private void change(int employer, double amount, int count) {
        if ((used + 1) * 2 > keys.length) {
            grow();
        }
        int at = slot(employer);
        if (keys[at] == FREE) {
            keys[at] = employer;
            used++;
        }
        counts[at] += count;
        values[at] = counts[at] == 0 ? 0 : values[at] + amount;
    }

    private int slot(int employer) {
        int at = (employer * 0x9E3779B1) >>> (32 - Integer.numberOfTrailingZeros(keys.length));
        while (keys[at] != FREE && keys[at] != employer) {
            at = (at + 1) & (keys.length - 1);
        }
        return at;
    }

    private void grow() {
        int[] oldKeys = keys;
        int[] oldCounts = counts;
        double[] oldValues = values;
        keys = new int[oldKeys.length * 2];
        Arrays.fill(keys, FREE);
        counts = new int[keys.length];
        values = new double[keys.length];
        used = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != FREE && oldCounts[i] > 0) {
                int at = slot(oldKeys[i]);
                keys[at] = oldKeys[i];
                counts[at] = oldCounts[i];
                values[at] = oldValues[i];
                used++;
            }
        }
    }

    /** The sums that are left, in no order. */
    double[] values() {
        double[] left = new double[used];
        int n = 0;
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != FREE && counts[i] > 0) {
                left[n++] = values[i];
            }
        }
        return Arrays.copyOf(left, n);
    }
}
