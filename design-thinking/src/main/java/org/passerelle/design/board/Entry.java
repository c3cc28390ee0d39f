package org.passerelle.design.board;

import java.time.Instant;
import java.util.UUID;

/**
 * A line of a board's log.
 *
 * @param seq its place, from 1 without a gap
 * @param id what the browser called the act, by which a second delivery is known
 * @param author who did it, in this workshop
 * @param at when it arrived, by the server's clock
 * @param late how many seconds before that it was done, on a device that was cut off; 0 when at once
 * @param veiled whether words in it are kept from who reads it, until they are revealed
 * @param action what was done
 */
public record Entry(long seq, UUID id, UUID author, Instant at, int late, boolean veiled, BoardAction action) {
    /** The same with its words taken away. */
    Entry veiledAs(BoardAction without) {
        return new Entry(seq, id, author, at, late, true, without);
    }
}
