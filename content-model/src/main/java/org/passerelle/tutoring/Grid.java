package org.passerelle.tutoring;

import java.util.List;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.Page;

/** Learners by units. @param units their titles, in order */
public record Grid(List<LocalizedText> units, Page<GridRow> rows) {
    /** Copies the titles. */
    public Grid {
        units = List.copyOf(units);
    }
}
