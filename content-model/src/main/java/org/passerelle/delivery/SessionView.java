package org.passerelle.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.kernel.Clocks;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.place.Half;
import org.passerelle.place.RoomView;

/**
 * A session as it is shown.
 *
 * @param slug the address of its course
 * @param cohort for whom it is; empty for the whole run
 * @param room where it is held; empty for online only
 * @param link by which one takes part from afar; empty for in the room only
 * @param enrolment the place of the learner who looks; empty for trainers
 */
public record SessionView(
        UUID id,
        UUID run,
        UUID course,
        String slug,
        LocalizedText courseTitle,
        Optional<String> cohort,
        LocalizedText title,
        Instant startsAt,
        Instant endsAt,
        Optional<RoomView> room,
        String link,
        LocalizedText note,
        boolean cancelled,
        Optional<UUID> enrolment) {

    /** Its day, by the region's clock. */
    public LocalDate day() {
        return LocalDate.ofInstant(startsAt, Clocks.ZONE);
    }

    /** When it begins, by the region's clock. */
    public LocalTime from() {
        return LocalTime.ofInstant(startsAt, Clocks.ZONE);
    }

    /** When it ends, by the region's clock. */
    public LocalTime until() {
        return LocalTime.ofInstant(endsAt, Clocks.ZONE);
    }

    /** The half of the day for which presence is signed. */
    public Half half() {
        return Half.of(from());
    }

    /** How long it takes. */
    public int minutes() {
        return Math.toIntExact(Duration.between(startsAt, endsAt).toMinutes());
    }
}
