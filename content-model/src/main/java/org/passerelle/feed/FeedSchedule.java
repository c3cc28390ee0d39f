package org.passerelle.feed;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How often a feed is fetched. */
public enum FeedSchedule {
    /** Never by itself. */
    NONE(null),
    /** Every hour. */
    HOURLY(Duration.ofHours(1)),
    /** Every day. */
    DAILY(Duration.ofDays(1)),
    /** Every week. */
    WEEKLY(Duration.ofDays(7));

    @Nullable
    private final Duration every;

    FeedSchedule(@Nullable Duration every) {
        this.every = every;
    }

    /** The time between two readings; empty when there is none. */
    public Optional<Duration> every() {
        return Optional.ofNullable(every);
    }
}
