package org.passerelle.discussion;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.catalogue.UnitOutline;
import org.passerelle.kernel.LocalizedText;

/**
 * The forum of a run, as the reader stands in it.
 *
 * @param place the reader's place in the run; empty for a trainer without one
 * @param moderates whether the reader teaches the course
 * @param open whether anything can be written; not after the end of the run
 * @param pledged whether the reader agreed to the code of conduct
 * @param anonymous whether learners may write without their names
 */
public record Room(
        UUID run,
        UUID course,
        UUID organisation,
        LocalizedText title,
        List<UnitOutline> units,
        Optional<UUID> place,
        boolean moderates,
        boolean open,
        boolean pledged,
        boolean anonymous) {
    /** Copies the units. */
    public Room {
        units = List.copyOf(units);
    }
}
