package org.passerelle.discussion;

import java.time.Instant;
import java.util.UUID;

/**
 * Something written that waits for a moderator.
 *
 * @param reports how many open reports there are
 * @param appeal whether its author asks to look at it again
 * @param since since when it waits
 */
public record QueueLine(
        UUID post, UUID run, UUID thread, String title, String excerpt, long reports, boolean appeal, Instant since) {}
