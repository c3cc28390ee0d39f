package org.passerelle.kernel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something that is read often and changes seldom, held in memory. Whether it still holds is asked of a cheap stamp in
 * the database, at most once in a while, so that every node of a cluster sees a change soon.
 */
public final class Snapshot<T> {
    private final Clock clock;
    private final Duration trust;
    private final Supplier<String> stamp;
    private final Supplier<T> load;

    private @Nullable Held<T> held;

    private record Held<T>(T value, String stamp, Instant checked) {}

    /**
     * Nothing is loaded yet.
     *
     * @param trust how long it is believed without asking
     * @param stamp a text that changes whenever the thing does
     * @param load makes the thing anew
     */
    public Snapshot(Clock clock, Duration trust, Supplier<String> stamp, Supplier<T> load) {
        this.clock = clock;
        this.trust = trust;
        this.stamp = stamp;
        this.load = load;
    }

    /** The thing as it is now, or was at most {@code trust} ago. */
    public synchronized T get() {
        Held<T> known = held;
        Instant now = clock.instant();
        if (known != null && now.isBefore(known.checked.plus(trust))) {
            return known.value;
        }
        String current = stamp.get();
        T value = known != null && known.stamp.equals(current) ? known.value : load.get();
        held = new Held<>(value, current, now);
        return value;
    }

    /** Asks anew at the next call: something changed here. */
    public synchronized void forget() {
        if (held != null) {
            held = new Held<>(held.value, held.stamp, Instant.MIN.plus(trust));
        }
    }
}
