package org.passerelle.tutoring;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.passerelle.delivery.EnrolmentStatus;

/**
 * A learner and how far they are, unit by unit.
 *
 * @param group the learner's group; empty for none
 * @param percent what part of each unit is done, 0 to 100, in the order of the units
 * @param reasons why they may need help
 */
public record GridRow(
        UUID enrolment,
        String name,
        String group,
        EnrolmentStatus status,
        Instant lastSeenAt,
        List<Integer> percent,
        List<Reason> reasons) {
    private static final int ALL = 100;
    private static final int QUARTER = 25;

    /** Copies the lists. */
    public GridRow {
        percent = List.copyOf(percent);
        reasons = List.copyOf(reasons);
    }

    /** How deep the place of a unit is coloured: 0 for nothing, 1 to 3 on the way, 4 for all. */
    public int depth(int unit) {
        int done = percent.get(unit);
        return done == 0 ? 0 : done == ALL ? ALL / QUARTER : Math.min(ALL / QUARTER - 1, 1 + done * 3 / ALL);
    }
}
