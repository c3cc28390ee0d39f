package org.passerelle.credential.awardlist;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A list as it is shown.
 *
 * @param file the name of the file that was handed in
 * @param rows how many rows are in which state
 */
public record AwardListView(
        UUID id,
        UUID course,
        UUID body,
        String file,
        ListState state,
        UUID proposedBy,
        Instant handedInAt,
        Optional<UUID> confirmedBy,
        Optional<Instant> doneAt,
        Map<RowState, Long> rows) {
    /** Copies the counts. */
    public AwardListView {
        rows = Map.copyOf(rows);
    }

    /** How many rows are in this state. */
    public long count(RowState state) {
        return rows.getOrDefault(state, 0L);
    }

    /** How many rows are good. */
    public long good() {
        return count(RowState.READY) + count(RowState.ISSUED) + count(RowState.WAITING);
    }

    /** How many of the good ones are done with. */
    public long done() {
        return count(RowState.ISSUED) + count(RowState.WAITING);
    }
}
