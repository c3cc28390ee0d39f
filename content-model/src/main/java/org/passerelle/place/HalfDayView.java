package org.passerelle.place;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A half-day as it is shown.
 *
 * @param hours when the place is open then, or the usual hours
 * @param booked how many seats are taken
 * @param waiting how many people wait for one
 * @param standing what the one who looks has
 */
public record HalfDayView(
        UUID id,
        PlaceView place,
        LocalDate day,
        Half half,
        Opening.Span hours,
        int capacity,
        int booked,
        int waiting,
        Standing standing) {
    /** What somebody has at a half-day. */
    public enum Standing {
        /** Nothing. */
        NONE,
        /** A seat. */
        BOOKED,
        /** A place in the line. */
        WAITING
    }

    /** How many seats are left. */
    public int left() {
        return Math.max(0, capacity - booked);
    }

    /** Whether every seat is taken. */
    public boolean isFull() {
        return left() == 0;
    }
}
