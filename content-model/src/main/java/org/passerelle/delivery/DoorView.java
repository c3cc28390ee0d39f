package org.passerelle.delivery;

import java.util.List;
import java.util.Optional;
import org.passerelle.catalogue.CourseOutline;

/**
 * How a run's door looks to somebody.
 *
 * @param admitted whether it is open to them
 * @param takesCode whether a code leads in, or into a group
 * @param missing the courses that they have to complete first
 * @param line their place in the line; empty when they do not wait
 */
public record DoorView(boolean admitted, boolean takesCode, List<CourseOutline> missing, Optional<WaitingView> line) {
    /** Copies the courses. */
    public DoorView {
        missing = List.copyOf(missing);
    }

    /** Whether a seat is kept for them. */
    public boolean isOffered() {
        return line.flatMap(WaitingView::keptUntil).isPresent();
    }

    /** Whether they wait. */
    public boolean isWaiting() {
        return line.isPresent() && !isOffered();
    }

    /** Whether nothing but a seat is needed. */
    public boolean isOpen() {
        return admitted && missing.isEmpty();
    }
}
