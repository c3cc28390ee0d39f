package org.passerelle.design.playbook;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.passerelle.design.procedure.Owner;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.UseCase;

/** Asking for a change of the playbook, speaking about it in the margin, amending it. Open to the whole network. */
@UseCase
public class Proposing {
    @Inject
    Proposals proposals;

    @Inject
    PlaybookVersions versions;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * Proposes another wording of a play, or a play more.
     *
     * @param name the caller's name, as the network will see it
     * @param reason the case that speaks for it
     * @throws Refusal when it would change nothing
     */
    @Allowed(Permission.TAKE_PART_IN_DESIGN)
    public UUID propose(String name, Play play, String reason) {
        PlaybookVersion base = versions.current();
        if (base.plays().of(play.key()).filter(play::equals).isPresent()) {
            throw new Refusal("design.playbook.nothingChanged");
        }
        Proposal proposal = new Proposal(me(name), base.number(), play, reason, clock.instant());
        proposals.add(proposal);
        return proposal.id();
    }

    /** All proposals, the newest first. */
    @Allowed(value = Permission.TAKE_PART_IN_DESIGN, reads = true)
    public List<Proposal> all() {
        return proposals.all();
    }

    /** One of them. @throws NotFound when there is none */
    @Allowed(value = Permission.TAKE_PART_IN_DESIGN, reads = true)
    public Proposal show(UUID id) {
        return proposals.get(id);
    }

    /** Says something beside a part. */
    @Allowed(Permission.TAKE_PART_IN_DESIGN)
    public void note(UUID id, PlayPart part, String name, String text) {
        proposals.get(id).note(part, me(name), text, clock.instant());
    }

    /** Offers another wording to who proposed. @throws Refusal when it is about another play, or not discussed */
    @Allowed(Permission.TAKE_PART_IN_DESIGN)
    public void amend(UUID id, String name, Play play, String reason) {
        Proposal proposal = proposals.get(id);
        if (!play.key().equals(proposal.key()) || play.equals(proposal.play())) {
            throw new Refusal("design.playbook.nothingChanged");
        }
        proposal.amend(me(name), play, reason, clock.instant());
    }

    /** Takes an amendment or declines it. @throws NotFound unless the caller proposed */
    @Allowed(Permission.TAKE_PART_IN_DESIGN)
    public void settle(UUID id, UUID amendment, boolean taken) {
        mine(id).settle(amendment, taken);
    }

    /** Takes the proposal back. @throws NotFound unless the caller proposed */
    @Allowed(Permission.TAKE_PART_IN_DESIGN)
    public void withdraw(UUID id) {
        mine(id).withdraw(clock.instant());
    }

    private Proposal mine(UUID id) {
        Proposal proposal = proposals.get(id);
        if (!proposal.by().person().equals(caller.requirePerson())) {
            throw new NotFound("proposal", id);
        }
        return proposal;
    }

    private Owner me(String name) {
        return new Owner(caller.requirePerson(), name);
    }
}
