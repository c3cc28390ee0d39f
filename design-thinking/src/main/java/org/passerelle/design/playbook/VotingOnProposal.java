package org.passerelle.design.playbook;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.Clocks;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.UseCase;
import org.passerelle.people.CountingMembers;

/** Deciding about a proposal: each member of the network has one vote. */
@UseCase
public class VotingOnProposal {
    @Inject
    Proposals proposals;

    @Inject
    PlaybookVersions versions;

    @Inject
    CountingMembers members;

    @Inject
    Event<VoteOpened> opened;

    @Inject
    Event<ProposalDecided> decided;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * Opens the vote; only who proposed does.
     *
     * @throws Refusal when the play was changed since, when an amendment waits, or another vote on the play is open
     */
    @Allowed(Permission.TAKE_PART_IN_DESIGN)
    public void open(UUID id, int days) {
        Proposal proposal = proposals.get(id);
        if (!proposal.by().person().equals(caller.requirePerson())) {
            throw new NotFound("proposal", id);
        }
        Optional<Play> now = versions.current().plays().of(proposal.key());
        Optional<Play> then = versions.numbered(proposal.base()).plays().of(proposal.key());
        if (!now.equals(then)) {
            throw new Refusal("design.playbook.playMovedOn", versions.current().number());
        }
        if (proposals.voted().stream().anyMatch(p -> p.key().equals(proposal.key()))) {
            throw new Refusal("design.playbook.otherVote");
        }
        proposal.openVote(days, members.with(Permission.TAKE_PART_IN_DESIGN), Clocks.today(clock));
        opened.fire(new VoteOpened(id, title(proposal), Clocks.today(clock).plusDays(days), proposal.others()));
    }

    /** Casts the caller's vote, or changes it. @param tie which tie of interest, for who stands aside */
    @Allowed(Permission.TAKE_PART_IN_DESIGN)
    public void vote(UUID id, Choice choice, String tie) {
        Proposal proposal = proposals.get(id);
        if (proposal.isOver(Clocks.today(clock))) {
            throw new Refusal("design.playbook.noVote");
        }
        proposal.vote(caller.requirePerson(), choice, tie, clock.instant());
        if (proposal.isOver(Clocks.today(clock))) {
            decide(proposal);
        }
    }

    /** What the caller said; empty when nothing yet. */
    @Allowed(value = Permission.TAKE_PART_IN_DESIGN, reads = true)
    public Optional<Choice> mine(UUID id) {
        return proposals.get(id).said(caller.requirePerson());
    }

    /** How the vote ended; empty while it is under way or was never held. */
    @Allowed(value = Permission.TAKE_PART_IN_DESIGN, reads = true)
    public Optional<Tally> result(UUID id) {
        Proposal proposal = proposals.get(id);
        return switch (proposal.state()) {
            case ADOPTED, REJECTED, LAPSED -> Optional.of(proposal.tally());
            default -> Optional.empty();
        };
    }

    /** Ends the votes whose last day is over; answers how many. To be done once a day. */
    @Allowed(Permission.RUN_JOBS)
    public int endDue() {
        var due = proposals.voted().stream()
                .filter(p -> p.isOver(Clocks.today(clock)))
                .toList();
        due.forEach(this::decide);
        return due.size();
    }

    private void decide(Proposal proposal) {
        String became = null;
        if (proposal.tally().outcome() == ProposalState.ADOPTED) {
            PlaybookVersion next = versions.current().next(proposal.play(), note(proposal), clock.instant());
            versions.add(next);
            became = next.number();
        }
        ProposalState outcome = proposal.decide(became, clock.instant());
        decided.fire(new ProposalDecided(
                proposal.id(), title(proposal), proposal.by().person(), outcome));
    }

    private static LocalizedText note(Proposal proposal) {
        LocalizedText title = proposal.play().title();
        return LocalizedText.of(
                "« " + title.in(Language.FR) + " », adopté par vote.",
                "“" + title.in(Language.EN) + "”, adopted by vote.");
    }

    private static String title(Proposal proposal) {
        return proposal.play().title().in(Language.FR);
    }
}
