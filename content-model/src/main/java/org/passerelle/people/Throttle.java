package org.passerelle.people;

import java.time.Duration;

/**
 * How failures slow down the next try: a number are free within a window, then each doubles the wait up to the longest.
 *
 * @param free how many failures cost nothing
 * @param window how long a failure is remembered
 * @param first the wait after the last free failure
 * @param longest the longest wait
 */
record Throttle(int free, Duration window, Duration first, Duration longest) {
    /** For one account tried from one address. */
    static final Throttle OF_PAIR =
            new Throttle(10, Duration.ofHours(24), Duration.ofSeconds(30), Duration.ofMinutes(15));

    /** For one address, whatever it tries: an office or a school shares one, so it is generous. */
    static final Throttle OF_ADDRESS =
            new Throttle(100, Duration.ofHours(1), Duration.ofSeconds(5), Duration.ofMinutes(5));

    /** More failures than this change nothing. */
    int most() {
        return free + 30;
    }

    /** How long after the last of so many failures the next try may come. */
    Duration waitAfter(int failures) {
        if (failures < free) {
            return Duration.ZERO;
        }
        Duration wait = first.multipliedBy(1L << Math.min(failures - free, 20));
        return wait.compareTo(longest) > 0 ? longest : wait;
    }
}
