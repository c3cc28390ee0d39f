package org.passerelle.feed;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A reading of a feed.
 *
 * @param source the name of the file, or the address it was fetched from
 * @param startedBy who started it; empty when the schedule did
 * @param total how many rows the file has; 0 before that is known
 * @param encoding how its characters are written; empty before that is known
 * @param mended whether it says otherwise itself
 * @param failure why it stopped; none when it did not
 * @param dry whether it only tried what would become of the rows
 */
public record RunView(
        UUID id,
        UUID feed,
        String source,
        Optional<UUID> startedBy,
        Instant startedAt,
        Optional<Instant> finishedAt,
        RunState state,
        boolean dry,
        int total,
        Tally tally,
        String encoding,
        boolean mended,
        Reason failure) {
    /** Whether it is at work. */
    public boolean isRunning() {
        return state == RunState.RUNNING;
    }

    /** Whether it brought something that can be taken back. */
    public boolean isUndoable() {
        return !dry
                && (state == RunState.DONE || state == RunState.FAILED)
                && tally.added() + tally.changed() + tally.ended() > 0;
    }

    /** Whether it came to its end without touching anything, so that it can be done in earnest. */
    public boolean isTried() {
        return dry && state == RunState.DONE;
    }
}
