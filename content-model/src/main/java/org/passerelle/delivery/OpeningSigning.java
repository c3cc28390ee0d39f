package org.passerelle.delivery;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.Clocks;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.UseCase;
import org.passerelle.place.Half;

/** Lets trainers open the signing of a session on a host's tablet, so that nobody leaves their own account there. */
@UseCase
public class OpeningSigning {
    @Inject
    TakingAttendance taking;

    @Inject
    SigningDoors doors;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * By what the signing of one's session is open now; empty when it is not. @throws NotFound when it is another
     * body's
     */
    @Allowed(value = Permission.GRADE, reads = true)
    public Optional<SigningDoorView> of(UUID session) {
        taking.own(session);
        return openOf(session).map(SigningDoor::view);
    }

    private Optional<SigningDoor> openOf(UUID session) {
        return doors.of(session).stream()
                .filter(door -> door.isOpen(clock.instant()))
                .findFirst();
    }

    /**
     * Opens the signing of one's session until its half of the day is over; what was open before is closed.
     *
     * @throws Refusal when it is not the half-day of the session, or the session is cancelled
     * @throws NotFound when it is another body's
     */
    @Allowed(Permission.GRADE)
    public void open(UUID session) {
        Session own = taking.own(session);
        Instant now = clock.instant();
        Instant until = end(own);
        if (!TakingAttendance.isSignable(own, now) || !now.isBefore(until)) {
            throw new Refusal("tablet.notNow");
        }
        openOf(session).ifPresent(door -> door.close(now));
        doors.add(new SigningDoor(session, caller.requirePerson(), now, until));
    }

    /** Closes it: the link and the code lead nowhere from now on. @throws NotFound when it is another body's */
    @Allowed(Permission.GRADE)
    public void close(UUID session) {
        taking.own(session);
        openOf(session).ifPresent(door -> door.close(clock.instant()));
    }

    /** When the half of the day ends in which the session begins; the session's own end, when that is later. */
    private static Instant end(Session session) {
        LocalTime begin = LocalTime.ofInstant(session.startsAt(), Clocks.ZONE);
        LocalDate day = LocalDate.ofInstant(session.startsAt(), Clocks.ZONE);
        Instant half = day.atTime(Half.of(begin).last()).atZone(Clocks.ZONE).toInstant();
        return half.isAfter(session.endsAt()) ? half : session.endsAt();
    }
}
