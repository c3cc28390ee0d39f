package org.passerelle.design.workshop;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.design.challenge.Challenge;
import org.passerelle.design.challenge.Challenging;
import org.passerelle.design.challenge.TeamMember;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.Clocks;
import org.passerelle.kernel.Days;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.UseCase;
import org.passerelle.people.Outbox;

/** Inviting to a workshop: whoever leads it writes the invitation and sends it to the challenge's team. */
@UseCase
public class Inviting {
    @Inject
    Workshops workshops;

    @Inject
    Invitations invitations;

    @Inject
    Challenging challenging;

    @Inject
    Outbox outbox;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * A workshop with its invitation.
     *
     * @param led whether the caller leads it, and so may write and send
     */
    public record View(Workshop workshop, Challenge challenge, Optional<Invitation> invitation, boolean led) {}

    /** The invitation to a workshop of a challenge that the caller may see. @throws NotFound when they may not */
    @Allowed(value = Permission.TAKE_PART_IN_DESIGN, reads = true)
    public View show(UUID workshop) {
        Workshop found = workshops.workshop(workshop);
        Challenge challenge = challenging.show(found.challenge());
        boolean led = workshops
                .byAccount(workshop)
                .filter(s -> s.isGood(clock.instant()) && s.seat().leads())
                .isPresent();
        return new View(found, challenge, invitations.to(workshop), led);
    }

    /** Writes it, or writes it anew. @throws Refusal beside the field that is wrong, or when the workshop is over */
    @Allowed(Permission.TAKE_PART_IN_DESIGN)
    public void write(UUID workshop, InvitationDraft draft) {
        if (workshops.led(workshop).isEnded()) {
            throw new Refusal("design.workshop.over");
        }
        invitations
                .to(workshop)
                .ifPresentOrElse(
                        known -> known.say(draft, clock.instant()),
                        () -> workshops.add(new Invitation(workshop, draft, clock.instant())));
    }

    /**
     * Sends it to everybody of the challenge's team but the caller.
     *
     * @param name the caller's name
     * @return to how many
     * @throws Refusal when it is past, or was sent within the last hour
     * @throws NotFound when there is none, or the caller does not lead
     */
    @Allowed(Permission.TAKE_PART_IN_DESIGN)
    public int send(UUID workshop, String name) {
        Workshop led = workshops.led(workshop);
        Invitation invitation = invitations.to(workshop).orElseThrow(() -> new NotFound("invitation", workshop));
        invitation.send(clock.instant());
        UUID me = caller.requirePerson();
        List<UUID> others = challenging.show(led.challenge()).team().stream()
                .map(TeamMember::person)
                .filter(person -> !person.equals(me))
                .toList();
        others.forEach(person -> outbox.tellIn(
                person,
                "design.mail.invitation",
                "/design/workshops/" + workshop + "/invitation",
                language -> List.of(name, led.title(), when(invitation, language), invitation.place())));
        return others.size();
    }

    private static String when(Invitation invitation, Language language) {
        return Days.weekdayYearAndTime(language).withZone(Clocks.ZONE).format(invitation.startsAt());
    }
}
