package org.passerelle.kernel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
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

    private final ReentrantLock loading = new ReentrantLock();
    private volatile @Nullable Held<T> held;

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

    /**
     * The thing as it is now, or was at most {@code trust} ago. While one caller makes it anew, the others are answered
     * with the old one; only the very first is waited for.
     */
    public T get() {
        Held<T> known = held;
        if (known != null && clock.instant().isBefore(known.checked.plus(trust))) {
            return known.value;
        }
        if (known != null && !loading.tryLock()) {
            return known.value;
        }
        if (known == null) {
            loading.lock();
        }
        try {
            return renew();
        } finally {
            loading.unlock();
        }
    }

    private T renew() {
        Held<T> known = held;
        Instant now = clock.instant();
        if (known != null && now.isBefore(known.checked.plus(trust))) {
            return known.value;
        }
        String current = stamp.get();
        T value = known != null && known.stamp.equals(current) ? known.value : load.get();
        if (held == known) {
            held = new Held<>(value, current, now);
        }
        return value;
    }

    /** Asks anew at the next call: something changed here. */
    public void forget() {
        Held<T> known = held;
        if (known != null) {
            held = new Held<>(known.value, known.stamp, Instant.EPOCH);
        }
    }
}
