package org.passerelle.demand.index;

import java.util.Arrays;

/** Some signals, in no order. */
final class Bag {
    static final Bag EMPTY = new Bag();

    private Signal[] signals = new Signal[2];
    private int size;

    void add(Signal signal) {
        if (size == signals.length) {
            signals = Arrays.copyOf(signals, size + size / 2 + 2);
        }
        signals[size++] = signal;
    }

    /** The newest are looked at first, for they change most. */
    void remove(Signal signal) {
        for (int i = size - 1; i >= 0; i--) {
            if (signals[i] == signal) {
                signals[i] = signals[--size];
                signals[size] = null;
                return;
            }
        }
    }

    int size() {
        return size;
    }

    Signal get(int at) {
        return signals[at];
    }
}
