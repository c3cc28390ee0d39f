package org.passerelle.design.need;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.design.challenge.Challenge;
import org.passerelle.design.challenge.Challenging;
import org.passerelle.design.procedure.Owner;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.Clocks;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.UseCase;

/**
 * Turns what a workshop found, "this is a lack of skill", into demand. The challenge's team asks, in the name of their
 * administration; who may see the challenge follows what becomes of it.
 */
@UseCase
public class AskingForSkills {
    /** The most needs of one challenge. */
    public static final int MOST = 50;

    @Inject
    TrainingNeeds needs;

    @Inject
    Challenging challenging;

    @Inject
    NeedsAsDemand demand;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * Asks for the skills. A second press with the same key answers the first one's need and counts nothing more.
     *
     * @param name the caller's name, as the team reads it
     * @param key chosen by the form, at most 80 characters
     * @throws Refusal beside the field that is wrong; when the same skills are asked for in this zone already; when the
     *     caller is not of the team
     * @throws NotFound when the caller may not see the challenge, or belongs to the administration no longer
     */
    @Allowed(Permission.TAKE_PART_IN_DESIGN)
    public UUID ask(UUID challenge, String name, NeedDraft draft, String key) {
        Challenge within = challenging.show(challenge);
        if (!challenging.isOfTeam(challenge)) {
            throw new Refusal("design.joinFirst");
        }
        caller.require(Permission.TAKE_PART_IN_DESIGN, within.organisation());
        List<TrainingNeed> before = needs.of(challenge);
        Optional<TrainingNeed> pressed =
                before.stream().filter(n -> n.pressKey().equals(key)).findFirst();
        if (pressed.isPresent()) {
            return pressed.get().id();
        }
        if (before.size() >= MOST) {
            throw new Refusal("design.need.many", MOST);
        }
        TrainingNeed asked = new TrainingNeed(
                within, new Owner(caller.requirePerson(), name), draft, key, Clocks.today(clock), clock.instant());
        before.stream()
                .filter(n -> !n.isWithdrawn() && !n.isMeasured() && n.asksTheSameAs(asked))
                .findFirst()
                .ifPresent(twin -> {
                    throw Refusal.of("skills", "design.need.already", twin.people());
                });
        asked.counted(demand.ask(new NeedsAsDemand.Asked(
                within.organisation(),
                asked.skills(),
                asked.people(),
                asked.zoneCode(),
                asked.neededBy(),
                asked.why(),
                "need/" + asked.id())));
        needs.add(asked);
        return asked.id();
    }

    /** The needs of a challenge that the caller may see, the newest first. */
    @Allowed(value = Permission.TAKE_PART_IN_DESIGN, reads = true)
    public List<TrainingNeed> of(UUID challenge) {
        challenging.show(challenge);
        return needs.of(challenge);
    }

    /** What became of one of them. @throws NotFound when there is none, or the caller may not see its challenge */
    @Allowed(value = Permission.TAKE_PART_IN_DESIGN, reads = true)
    public NeedTrace trace(UUID need) {
        return demand.trace(seen(need).demand());
    }

    /** Takes it back: it counts no longer, and its line stays with the reason. @throws Refusal beside the reason */
    @Allowed(Permission.TAKE_PART_IN_DESIGN)
    public void withdraw(UUID need, String reason) {
        TrainingNeed asked = mine(need);
        asked.withdraw(reason, clock.instant());
        demand.withdraw(asked.demand());
    }

    /**
     * Keeps what is different since people were trained, whether better or not; measured again, the newer one stands.
     *
     * @throws Refusal while nobody was trained, or beside the field that is wrong
     */
    @Allowed(Permission.TAKE_PART_IN_DESIGN)
    public void measure(UUID need, String what, double before, double after) {
        TrainingNeed asked = mine(need);
        if (!asked.isWithdrawn() && demand.trace(asked.demand()).trained() == 0) {
            throw new Refusal("design.need.nobodyTrained");
        }
        asked.measure(what, before, after, clock.instant());
    }

    private TrainingNeed seen(UUID id) {
        TrainingNeed need = needs.find(id).orElseThrow(() -> new NotFound("need", id));
        challenging.show(need.challenge());
        return need;
    }

    private TrainingNeed mine(UUID id) {
        TrainingNeed need = seen(id);
        if (!challenging.isOfTeam(need.challenge())) {
            throw new Refusal("design.joinFirst");
        }
        return need;
    }
}
