package org.passerelle.assessment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The lots that an attempt draws. The same draw always gives the same order and the same values, so that what is scored
 * is what was seen.
 *
 * @param seed kept with the attempt
 * @param shuffled whether options that could stand as they were written are shuffled too
 */
public record Draw(long seed, boolean shuffled) {
    /** The draw that shows everything as it was written, but for what must not be. */
    public static final Draw PLAIN = new Draw(0, false);

    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    /** The draw of one item, so that two items do not draw alike. */
    public Draw of(String key) {
        return new Draw(seed ^ (key.hashCode() * SPREAD), shuffled);
    }

    SplittableRandom lots() {
        return new SplittableRandom(seed);
    }

    /** The same things in an order drawn. */
    <T> List<T> mixed(List<T> things) {
        List<T> mixed = new ArrayList<>(things);
        SplittableRandom lots = lots();
        for (int i = mixed.size() - 1; i > 0; i--) {
            Collections.swap(mixed, i, lots.nextInt(i + 1));
        }
        return mixed;
    }

    /** In an order drawn where the attempt shuffles, else as they are. */
    <T> List<T> perhapsMixed(List<T> things) {
        return shuffled ? mixed(things) : things;
    }
}
