package org.passerelle.agenda;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.kernel.LocalizedText;

/**
 * Something at a time.
 *
 * @param id the same each time that the calendar is read
 * @param what it is about: a session's title, a quiz, a course, a place
 * @param course the course it belongs to; empty for a half-day at a place
 * @param until when it ends; empty for a moment and for a whole day
 * @param day the day, for what takes a whole one; empty for what has a time
 * @param where an address or a link; may be empty
 * @param path where it is on the platform
 * @param enrolment the place it belongs to; empty for a half-day at a place
 */
public record CalendarEntry(
        String id,
        Kind kind,
        LocalizedText what,
        LocalizedText course,
        Instant from,
        Optional<Instant> until,
        Optional<LocalDate> day,
        String where,
        String path,
        boolean cancelled,
        Optional<UUID> enrolment) {
    /** What stands in a calendar. */
    public enum Kind {
        /** A session of a run. */
        SESSION,
        /** A half-day booked at a place. */
        HALF_DAY,
        /** A quiz can be tried from then on. */
        QUIZ_OPENS,
        /** A quiz is to be handed in by then. */
        QUIZ_CLOSES,
        /** The first day of a run. */
        RUN_BEGINS,
        /** The last day of a run. */
        RUN_ENDS,
        /** The day by which the learner wants to have done a part. */
        PART_DUE
    }
}
