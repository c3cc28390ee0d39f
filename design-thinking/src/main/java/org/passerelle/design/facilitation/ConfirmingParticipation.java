package org.passerelle.design.facilitation;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.passerelle.design.challenge.Challenge;
import org.passerelle.design.challenge.Challenging;
import org.passerelle.design.procedure.Owner;
import org.passerelle.design.workshop.Convening;
import org.passerelle.design.workshop.WorkshopRecord;
import org.passerelle.design.workshop.WorkshopSeat;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.UseCase;

/** Lets whoever led a workshop confirm who was there, once it was held; each of them is attested it, once. */
@UseCase
public class ConfirmingParticipation {
    @Inject
    Facilitations facilitations;

    @Inject
    Convening convening;

    @Inject
    Challenging challenging;

    @Inject
    WorkshopRecord records;

    @Inject
    Event<ParticipationConfirmed> confirmed;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * A workshop's people with an account.
     *
     * @param held whether it was held, so that people may be confirmed
     * @param seats of people with an account, the caller's left out
     * @param confirmed whose presence is confirmed
     */
    public record Sheet(Convening.View view, boolean held, List<WorkshopSeat> seats, Set<UUID> confirmed) {}

    /** The people of a workshop that the caller led. @throws NotFound when they did not */
    @Allowed(value = Permission.TAKE_PART_IN_DESIGN, reads = true)
    public Sheet sheet(UUID workshop) {
        Convening.View view = convening.show(workshop, "");
        if (!view.isLed()) {
            throw new NotFound("workshop to lead", workshop);
        }
        UUID me = caller.requirePerson();
        return new Sheet(
                view,
                facilitations.isHeld(view.workshop()),
                records.seats(workshop).stream()
                        .filter(seat -> seat.person().filter(p -> !p.equals(me)).isPresent())
                        .toList(),
                facilitations.at(workshop).stream()
                        .map(p -> p.person().person())
                        .collect(Collectors.toSet()));
    }

    /**
     * Confirms that the people of these seats were there. Who is confirmed already stays as they were.
     *
     * @param name the caller's name
     * @param hours how long it took
     * @throws Refusal when it was not held, when nobody is named, or beside the hours
     * @throws NotFound when the caller did not lead it, or a seat is none of its
     */
    @Allowed(Permission.TAKE_PART_IN_DESIGN)
    public void confirm(UUID workshop, String name, double hours, List<UUID> seats) {
        Sheet sheet = sheet(workshop);
        if (!sheet.held()) {
            throw new Refusal("design.facilitation.notHeld", FacilitationRules.LEAST_SEATS);
        }
        if (seats.isEmpty()) {
            throw new Refusal("design.facilitation.nobody");
        }
        String digest = records.digest(workshop);
        Owner by = new Owner(caller.requirePerson(), name);
        for (UUID seat : seats) {
            WorkshopSeat theirs = sheet.seats().stream()
                    .filter(s -> s.id().equals(seat))
                    .findFirst()
                    .orElseThrow(() -> new NotFound("seat", seat));
            if (!sheet.confirmed().contains(theirs.person().orElseThrow())) {
                confirm(sheet, theirs, hours, digest, by);
            }
        }
    }

    private void confirm(Sheet sheet, WorkshopSeat seat, double hours, String digest, Owner by) {
        Instant now = clock.instant();
        UUID id = sheet.view().workshop().id();
        Challenge challenge = challenging.show(sheet.view().workshop().challenge());
        Owner who = new Owner(seat.person().orElseThrow(), seat.name());
        facilitations.add(new Participation(id, challenge.id(), who, seat.seat().leads(), hours, digest, by, now));
        confirmed.fire(new ParticipationConfirmed(
                who.person(),
                who.name(),
                challenge.id(),
                challenge.question(),
                challenge.organisation(),
                sheet.view().workshop().title(),
                sheet.view().workshop().createdAt(),
                seat.seat().leads(),
                hours,
                by.name(),
                digest,
                now));
    }
}
