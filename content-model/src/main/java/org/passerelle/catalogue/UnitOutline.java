package org.passerelle.catalogue;

import java.util.List;
import java.util.UUID;
import org.passerelle.kernel.LocalizedText;

/** A unit as a programme lists it, with its activities in order. */
public record UnitOutline(UUID id, LocalizedText title, List<ActivityOutline> activities) {
    /** Copies the activities. */
    public UnitOutline {
        activities = List.copyOf(activities);
    }

    /** How long its activities take together. */
    public int minutes() {
        return activities.stream().mapToInt(ActivityOutline::minutes).sum();
    }
}
