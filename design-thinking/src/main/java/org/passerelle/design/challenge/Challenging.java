package org.passerelle.design.challenge;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.passerelle.design.method.Methods;
import org.passerelle.design.method.StageGuide;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;
import org.passerelle.kernel.UseCase;

/**
 * Posing a challenge and carrying it through. An administration's challenges are seen by its own people and by the
 * challenge's team; only the team changes them.
 */
@UseCase
public class Challenging {
    @Inject
    Challenges challenges;

    @Inject
    Methods methods;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * Poses a challenge for an administration that the caller belongs to.
     *
     * @param name the caller's name, as the team will see it
     * @throws NotFound when the caller takes no part in that administration's work
     */
    @Allowed(Permission.TAKE_PART_IN_DESIGN)
    public UUID pose(UUID organisation, String name, String question, String context, String sponsor) {
        caller.require(Permission.TAKE_PART_IN_DESIGN, organisation);
        TeamMember poser = new TeamMember(caller.requirePerson(), name);
        Challenge posed = new Challenge(organisation, poser, question, context, sponsor, clock.instant());
        challenges.add(posed);
        return posed.id();
    }

    /** The challenges that the caller may see, newest first. */
    @Allowed(value = Permission.TAKE_PART_IN_DESIGN, reads = true)
    public List<Challenge> mine() {
        Set<UUID> organisations = caller.organisationsWith(Permission.TAKE_PART_IN_DESIGN);
        return challenges.of(organisations, caller.requirePerson());
    }

    /**
     * One challenge.
     *
     * @throws NotFound when there is none, or the caller may not see it
     */
    @Allowed(value = Permission.TAKE_PART_IN_DESIGN, reads = true)
    public Challenge show(UUID id) {
        return challenges
                .find(id)
                .filter(c -> caller.may(Permission.TAKE_PART_IN_DESIGN, c.organisation())
                        || c.hasMember(caller.requirePerson()))
                .orElseThrow(() -> new NotFound("challenge", id));
    }

    /** Whether the caller is of a challenge's team; false when there is no such challenge. */
    @Allowed(value = Permission.TAKE_PART_IN_DESIGN, reads = true)
    public boolean isOfTeam(UUID id) {
        return challenges
                .find(id)
                .filter(c -> c.hasMember(caller.requirePerson()))
                .isPresent();
    }

    /** Joins the team of a challenge that the caller may see. */
    @Allowed(Permission.TAKE_PART_IN_DESIGN)
    public void join(UUID id, String name) {
        show(id).join(new TeamMember(caller.requirePerson(), name));
    }

    /**
     * What in a note may tell who somebody is, so that it is read again before it is shared; empty when nothing does.
     */
    @Allowed(value = Permission.TAKE_PART_IN_DESIGN, reads = true)
    public List<String> traces(String text) {
        return Traces.in(Text.lines(text));
    }

    /** Writes a note at the stage under way. */
    @Allowed(Permission.TAKE_PART_IN_DESIGN)
    public void note(UUID id, String text) {
        Challenge challenge = mineToChange(id);
        challenge.note(text, member(challenge), clock.instant());
    }

    /** Sets or clears the tick of an exit criterion. */
    @Allowed(Permission.TAKE_PART_IN_DESIGN)
    public void tick(UUID id, String criterion, boolean holds) {
        Challenge challenge = mineToChange(id);
        challenge.tick(criterion, holds, criteria(challenge));
    }

    /** Moves on to the next stage, or carries the challenge through. */
    @Allowed(Permission.TAKE_PART_IN_DESIGN)
    public void advance(UUID id) {
        Challenge challenge = mineToChange(id);
        challenge.advance(criteria(challenge), clock.instant());
    }

    /** Goes back a stage. */
    @Allowed(Permission.TAKE_PART_IN_DESIGN)
    public void goBack(UUID id) {
        mineToChange(id).goBack();
    }

    private Challenge mineToChange(UUID id) {
        Challenge challenge = show(id);
        if (!challenge.hasMember(caller.requirePerson())) {
            throw new Refusal("design.joinFirst");
        }
        return challenge;
    }

    private TeamMember member(Challenge challenge) {
        UUID person = caller.requirePerson();
        return challenge.team().stream()
                .filter(m -> m.person().equals(person))
                .findFirst()
                .orElseThrow();
    }

    private List<String> criteria(Challenge challenge) {
        return methods.stage(challenge.stage()).criteria().stream()
                .map(StageGuide.Criterion::key)
                .toList();
    }
}
