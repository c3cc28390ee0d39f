package org.passerelle.delivery;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.passerelle.kernel.LocalizedText;

/**
 * By when a learner wants to have done what.
 *
 * @param parts the units of the course in order
 */
public record PlanView(LocalDate startsOn, int weeklyMinutes, List<Part> parts) {
    /** Copies the parts. */
    public PlanView {
        parts = List.copyOf(parts);
    }

    /** A unit with the day by which it is to be done. */
    public record Part(UUID unit, LocalizedText title, LocalDate dueOn, boolean done) {}

    /** The last day. */
    public LocalDate endsOn() {
        return parts.isEmpty() ? startsOn : parts.get(parts.size() - 1).dueOn();
    }
}
