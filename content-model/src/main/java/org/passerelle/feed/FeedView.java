package org.passerelle.feed;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A feed.
 *
 * @param preset the shipped mapping that it follows; empty when it has its own
 * @param mapping its own mapping; empty when it follows a shipped one
 * @param url where it is fetched; empty for one that comes as files only
 * @param whole whether it is always the whole list
 * @param fetchedAt when it was last fetched
 * @param lastRun its last reading
 */
public record FeedView(
        UUID id,
        String name,
        String preset,
        String mapping,
        String url,
        FeedSchedule schedule,
        boolean whole,
        Optional<Instant> fetchedAt,
        Optional<RunView> lastRun,
        long version) {
    /** Whether it can be fetched. */
    public boolean isFetched() {
        return !url.isEmpty();
    }
}
