package org.passerelle.place;

import java.time.LocalTime;

/** The halves of a day. */
public enum Half {
    /** Until one o'clock. */
    MORNING(LocalTime.of(7, 0), LocalTime.of(13, 0), LocalTime.of(9, 0), LocalTime.of(12, 30)),
    /** From one o'clock on. */
    AFTERNOON(LocalTime.of(13, 0), LocalTime.of(20, 0), LocalTime.of(13, 30), LocalTime.of(17, 0));

    private final LocalTime first;
    private final LocalTime last;
    private final LocalTime from;
    private final LocalTime until;

    Half(LocalTime first, LocalTime last, LocalTime from, LocalTime until) {
        this.first = first;
        this.last = last;
        this.from = from;
        this.until = until;
    }

    /** The half in which this time of day lies. */
    public static Half of(LocalTime time) {
        return time.isBefore(AFTERNOON.first) ? MORNING : AFTERNOON;
    }

    /** Its hours where nobody says otherwise. */
    public Opening.Span usual() {
        return new Opening.Span(from, until);
    }

    /** When it is over. */
    public LocalTime last() {
        return last;
    }

    /** All of it. */
    Opening.Span whole() {
        return new Opening.Span(first, last);
    }
}
