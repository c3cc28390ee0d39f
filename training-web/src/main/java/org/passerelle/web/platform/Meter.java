package org.passerelle.web.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/** Counts what each address asked for within the minute; forgotten when the minute is over. */
@ApplicationScoped
public class Meter {
    /** How often an address may ask in a minute. */
    static final int MOST = 120;

    private static final int MOST_ADDRESSES = 20_000;

    private final Map<String, Integer> counts = new HashMap<>();
    private Instant minute = Instant.EPOCH;

    @Inject
    Clock clock;

    /**
     * Counts one request.
     *
     * @return for how long the address has to wait; nothing when it may go on
     */
    public synchronized Duration count(String address) {
        Instant now = clock.instant();
        Instant current = now.truncatedTo(ChronoUnit.MINUTES);
        if (!current.equals(minute)) {
            minute = current;
            counts.clear();
        }
        boolean full = counts.size() >= MOST_ADDRESSES && !counts.containsKey(address);
        if (full || counts.merge(address, 1, Integer::sum) > MOST) {
            return Duration.between(now, current.plus(1, ChronoUnit.MINUTES)).plusSeconds(1);
        }
        return Duration.ZERO;
    }
}
