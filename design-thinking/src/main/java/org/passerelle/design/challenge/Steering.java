package org.passerelle.design.challenge;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.design.method.Stage;
import org.passerelle.design.procedure.Owner;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.Clocks;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.UseCase;
import org.passerelle.people.Outbox;

/**
 * Steering a challenge: who has to do with it, by when each stage is to be done, and who leads. The team writes;
 * whoever leads passes it to another member, who accepts.
 */
@UseCase
public class Steering {
    /** The most stakeholders of a challenge. */
    public static final int MOST_STAKEHOLDERS = 60;

    /** How many years ahead a stage may be planned. */
    public static final int MOST_YEARS = 3;

    @Inject
    Challenges challenges;

    @Inject
    Challenging challenging;

    @Inject
    Outbox outbox;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * A challenge with what is steered.
     *
     * @param history of its leads, the newest first
     */
    public record View(Challenge challenge, List<Stakeholder> stakeholders, List<HandOver> history) {
        /** What waits for an answer. */
        public Optional<HandOver> offer() {
            return history.stream().filter(HandOver::isOffered).findFirst();
        }
    }

    /** What is steered of a challenge that the caller may see. */
    @Allowed(value = Permission.TAKE_PART_IN_DESIGN, reads = true)
    public View show(UUID challenge) {
        Challenge seen = challenging.show(challenge);
        return new View(seen, challenges.stakeholders(challenge), challenges.handOvers(challenge));
    }

    /** Puts a body or a role on the list. @throws Refusal beside the field, or when it stands there already */
    @Allowed(Permission.TAKE_PART_IN_DESIGN)
    public void addStakeholder(UUID challenge, String name, Weight interest, Weight influence, String note) {
        mine(challenge);
        Stakeholder added = new Stakeholder(challenge, name, interest, influence, note);
        List<Stakeholder> known = challenges.stakeholders(challenge);
        if (known.size() >= MOST_STAKEHOLDERS) {
            throw new Refusal("design.stakeholder.many", MOST_STAKEHOLDERS);
        }
        if (known.stream().anyMatch(s -> s.name().equalsIgnoreCase(added.name()))) {
            throw Refusal.of("stakeholder", "design.stakeholder.known");
        }
        challenges.keep(added);
    }

    /** Takes one off the list. */
    @Allowed(Permission.TAKE_PART_IN_DESIGN)
    public void removeStakeholder(UUID challenge, UUID stakeholder) {
        mine(challenge);
        challenges.remove(challenges.stakeholders(challenge).stream()
                .filter(s -> s.id().equals(stakeholder))
                .findFirst()
                .orElseThrow(() -> new NotFound("stakeholder", stakeholder)));
    }

    /**
     * Says by when a stage is to be done.
     *
     * @param day null for none
     * @throws Refusal beside the day, or when the challenge is finished
     */
    @Allowed(Permission.TAKE_PART_IN_DESIGN)
    public void plan(UUID challenge, Stage stage, @Nullable LocalDate day) {
        Challenge steered = mine(challenge);
        LocalDate posed = LocalDate.ofInstant(steered.posedAt(), Clocks.ZONE);
        if (day != null && (day.isBefore(posed) || day.isAfter(posed.plusYears(MOST_YEARS)))) {
            throw Refusal.of("day-" + stage, "design.stage.dayWrong", MOST_YEARS);
        }
        steered.plan(stage, day);
    }

    /**
     * Offers the lead to another member of the team, who is told by mail.
     *
     * @throws NotFound when the caller does not lead, or the other is not of the team
     * @throws Refusal when an offer waits already
     */
    @Allowed(Permission.TAKE_PART_IN_DESIGN)
    public void offer(UUID challenge, UUID member) {
        Challenge led = led(challenge);
        if (offer(challenge).isPresent()) {
            throw new Refusal("design.handOver.waits");
        }
        TeamMember next = led.team().stream()
                .filter(m -> m.person().equals(member))
                .findFirst()
                .orElseThrow(() -> new NotFound("member", member));
        challenges.keep(new HandOver(challenge, led.lead(), new Owner(next.person(), next.name()), clock.instant()));
        outbox.tell(
                member,
                "design.mail.handOver",
                "/design/challenges/" + challenge + "/steering",
                led.lead().name(),
                led.question());
    }

    /** Takes an offer back. @throws NotFound when the caller does not lead, or there is none */
    @Allowed(Permission.TAKE_PART_IN_DESIGN)
    public void takeBack(UUID challenge) {
        led(challenge);
        offer(challenge).orElseThrow(() -> new NotFound("offer", challenge)).decline(clock.instant());
    }

    /** Leads from now on. @throws NotFound when the lead is not offered to the caller */
    @Allowed(Permission.TAKE_PART_IN_DESIGN)
    public void accept(UUID challenge) {
        HandOver offer = toMe(challenge);
        offer.accept(clock.instant());
        challenging.show(challenge).leadBy(offer.next());
    }

    /** Says no; whoever led goes on. @throws NotFound when the lead is not offered to the caller */
    @Allowed(Permission.TAKE_PART_IN_DESIGN)
    public void decline(UUID challenge) {
        toMe(challenge).decline(clock.instant());
    }

    private HandOver toMe(UUID challenge) {
        challenging.show(challenge);
        return offer(challenge)
                .filter(o -> o.isTo(caller.requirePerson()))
                .orElseThrow(() -> new NotFound("offer", challenge));
    }

    private Optional<HandOver> offer(UUID challenge) {
        return challenges.handOvers(challenge).stream()
                .filter(HandOver::isOffered)
                .findFirst();
    }

    private Challenge led(UUID challenge) {
        Challenge led = challenging.show(challenge);
        if (!led.isLedBy(caller.requirePerson())) {
            throw new NotFound("challenge to lead", challenge);
        }
        return led;
    }

    private Challenge mine(UUID challenge) {
        Challenge seen = challenging.show(challenge);
        if (!seen.hasMember(caller.requirePerson())) {
            throw new Refusal("design.joinFirst");
        }
        return seen;
    }
}
