package org.passerelle.catalogue;

import java.util.List;
import java.util.UUID;
import org.passerelle.kernel.LocalizedText;

/** A course as those who run it need it: its parts in order, without their contents. */
public record CourseOutline(
        UUID course,
        UUID organisation,
        String slug,
        LocalizedText title,
        DeliveryMode mode,
        boolean published,
        List<UnitOutline> units) {
    /** Copies the units. */
    public CourseOutline {
        units = List.copyOf(units);
    }

    /** All activities in the order in which they are done. */
    public List<ActivityOutline> activities() {
        return units.stream().flatMap(unit -> unit.activities().stream()).toList();
    }
}
