package org.passerelle.assessment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A judgement of a work.
 *
 * @param name the marker's; empty where it is not told
 * @param levels of each criterion the level chosen, counted from 0
 * @param reason why it was judged anew; empty for the first time
 */
public record MarkView(UUID marker, String name, List<Integer> levels, String comment, String reason, Instant at) {
    /** Copies the levels. */
    public MarkView {
        levels = List.copyOf(levels);
    }
}
