package org.passerelle.design.experiment;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
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
 * Trying something within a challenge. Who may see the challenge sees its experiments; the challenge's team plans,
 * measures and decides; everybody reads what was published.
 */
@UseCase
public class Experimenting {
    @Inject
    Experiments experiments;

    @Inject
    Challenging challenging;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** Plans an experiment in a challenge of whose team the caller is. */
    @Allowed(Permission.TAKE_PART_IN_DESIGN)
    public UUID plan(UUID challenge, String name, ExperimentSheet sheet) {
        Challenge within = challenging.show(challenge);
        ofTeam(challenge);
        Experiment planned = new Experiment(
                challenge, within.organisation(), new Owner(caller.requirePerson(), name), sheet, clock.instant());
        experiments.add(planned);
        return planned.id();
    }

    /** The experiments of a challenge that the caller may see, the newest first. */
    @Allowed(value = Permission.TAKE_PART_IN_DESIGN, reads = true)
    public List<Experiment> of(UUID challenge) {
        challenging.show(challenge);
        return experiments.of(challenge);
    }

    /** One of them. @throws NotFound when there is none, or the caller may not see its challenge */
    @Allowed(value = Permission.TAKE_PART_IN_DESIGN, reads = true)
    public Experiment show(UUID id) {
        Experiment found = experiments.find(id).orElseThrow(() -> new NotFound("experiment", id));
        challenging.show(found.challenge());
        return found;
    }

    /** Whether the caller may plan, measure and decide. */
    @Allowed(value = Permission.TAKE_PART_IN_DESIGN, reads = true)
    public boolean isMine(UUID challenge) {
        return challenging.isOfTeam(challenge);
    }

    /** Plans it anew, while nothing was measured. */
    @Allowed(Permission.TAKE_PART_IN_DESIGN)
    public void planAnew(UUID id, ExperimentSheet sheet) {
        mine(id).plan(sheet);
    }

    /** Keeps what was measured; all of it or nothing. */
    @Allowed(Permission.TAKE_PART_IN_DESIGN)
    public void measure(UUID id, List<Reading> readings) {
        mine(id).measured(readings, Clocks.today(clock));
    }

    /** Decides, once. */
    @Allowed(Permission.TAKE_PART_IN_DESIGN)
    public void decide(UUID id, Decision decision, String reason, String learned) {
        mine(id).decide(decision, reason, learned, clock.instant());
    }

    /** Lets everybody read what was learned, or no longer. */
    @Allowed(Permission.TAKE_PART_IN_DESIGN)
    public void publish(UUID id, boolean forAll) {
        mine(id).publish(forAll);
    }

    /** What was published, the newest decision first. */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public List<Experiment> published() {
        return experiments.published();
    }

    /** One that was published. @throws NotFound when there is none */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public Experiment card(UUID id) {
        return experiments.find(id).filter(Experiment::isPublished).orElseThrow(() -> new NotFound("experiment", id));
    }

    private Experiment mine(UUID id) {
        Experiment found = show(id);
        ofTeam(found.challenge());
        return found;
    }

    private void ofTeam(UUID challenge) {
        if (!challenging.isOfTeam(challenge)) {
            throw new Refusal("design.joinFirst");
        }
    }
}
