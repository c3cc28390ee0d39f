package org.passerelle.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A list of learners, as it is shown.
 *
 * @param doneAt when its good rows were enrolled; empty for a trial
 * @param counts how many rows are in each state
 * @param rejected some of the rows that are left out
 */
public record EnrolmentListView(
        UUID id,
        UUID course,
        RunView run,
        String file,
        Instant handedInAt,
        Optional<Instant> doneAt,
        Map<EnrolmentRowState, Long> counts,
        List<Row> rejected) {
    /** Copies what it holds. */
    public EnrolmentListView {
        counts = Map.copyOf(counts);
        rejected = List.copyOf(rejected);
    }

    /** A row that is left out. @param raw its cells as they were handed in, with tabs between */
    public record Row(int line, String raw, EnrolmentFault fault) {}

    /** How many rows are in a state. */
    public long count(String state) {
        return counts.getOrDefault(EnrolmentRowState.valueOf(state), 0L);
    }
}
