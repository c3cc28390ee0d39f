package org.passerelle.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.kernel.LocalizedText;

/**
 * What a learner has really done of a training, as a funder asks for it.
 *
 * @param email the learner's address
 * @param body the training body
 * @param siren its number in the register of enterprises; empty when it is not known
 * @param from the first day of what was done
 * @param until the last day
 * @param planned minutes of sessions that were held for this learner
 * @param present minutes at which they were there
 * @param online minutes that the activities done are planned to take
 * @param halfDays at which they were there
 * @param completed whether all of it is done
 */
public record Realisation(
        UUID enrolment,
        String learner,
        String email,
        LocalizedText course,
        String body,
        String siren,
        LocalDate from,
        LocalDate until,
        int planned,
        int present,
        int online,
        List<HalfDayThere> halfDays,
        Optional<Instant> completed) {
    /** Copies the half-days. */
    public Realisation {
        halfDays = List.copyOf(halfDays);
    }

    /** A half-day at which a learner was there. */
    public record HalfDayThere(SessionView session, int minutes, boolean signed) {}

    /** All of it, in hours. */
    public double hours() {
        return (present + online) / 60.0;
    }

    /** Whether there is anything to certify. */
    public boolean isAnything() {
        return present + online > 0;
    }
}
