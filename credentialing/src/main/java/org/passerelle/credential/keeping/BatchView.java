package org.passerelle.credential.keeping;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A kept report as its house sees it.
 *
 * @param organisation whose it is
 * @param keptBy who kept it
 * @param until the last day on which it is kept
 * @param rows how many rows it has
 * @param counts how its rows stand now
 */
public record BatchView(
        UUID id,
        UUID organisation,
        UUID keptBy,
        String name,
        String purpose,
        boolean toldToHolders,
        Instant checkedAt,
        Instant keptAt,
        LocalDate until,
        int rows,
        Counts counts) {
    /**
     * How the rows of a report stand now.
     *
     * @param accepted how many were accepted
     * @param withdrawn how many of those were withdrawn since
     */
    public record Counts(long accepted, long withdrawn) {
        static final Counts NONE = new Counts(0, 0);
    }
}
