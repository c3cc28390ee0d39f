package org.passerelle.catalogue;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.UseCase;
import org.passerelle.people.People;

/** Lets trainers publish what members propose, in the name of their training body, or say why not. */
@UseCase
public class AnsweringProposals {
    @Inject
    Proposals proposals;

    @Inject
    WritingTutorials writing;

    @Inject
    People people;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Event<TutorialAnswered> answers;

    /** What nobody answered yet, the oldest first; not the caller's own. */
    @Allowed(value = Permission.AUTHOR_COURSE, reads = true)
    public List<ProposalView> waiting() {
        UUID me = caller.requirePerson();
        return proposals.waiting().stream()
                .filter(one -> !one.proposer().equals(me))
                .map(TutorialProposal::view)
                .toList();
    }

    /** One of them. @throws NotFound when it waits no more, or is the caller's own */
    @Allowed(value = Permission.AUTHOR_COURSE, reads = true)
    public ProposalView one(UUID proposal) {
        return waiting().stream()
                .filter(one -> one.id().equals(proposal))
                .findFirst()
                .orElseThrow(() -> new NotFound("proposal", proposal));
    }

    /** Who proposed it. */
    @Allowed(value = Permission.AUTHOR_COURSE, reads = true)
    public String author(UUID proposal) {
        return name(one(proposal).proposer());
    }

    /**
     * Publishes it as a tutorial of one's training body, as the trainer put it; its author is named beside it if they
     * wish.
     *
     * @return the course
     * @throws Refusal beside the field that is wrong; when somebody answered meanwhile
     * @throws NotFound when the caller does not write for this organisation
     */
    @Allowed(Permission.AUTHOR_COURSE)
    public UUID publish(UUID proposal, UUID organisation, CourseDraft draft, ActivityDraft lesson) {
        TutorialProposal waiting = proposals.locked(proposal);
        UUID course = writing.publish(organisation, draft, lesson);
        waiting.became(
                course, caller.requirePerson(), waiting.isNamed() ? name(waiting.proposer()) : "", clock.instant());
        answers.fire(new TutorialAnswered(waiting.view()));
        return course;
    }

    /** Gives it back with a remark, to be changed and sent again. */
    @Allowed(Permission.AUTHOR_COURSE)
    public void giveBack(UUID proposal, String remark) {
        TutorialProposal waiting = proposals.locked(proposal);
        waiting.giveBack(caller.requirePerson(), remark, clock.instant());
        answers.fire(new TutorialAnswered(waiting.view()));
    }

    /** Declines it, with the reason. */
    @Allowed(Permission.AUTHOR_COURSE)
    public void decline(UUID proposal, String reason) {
        TutorialProposal waiting = proposals.locked(proposal);
        waiting.decline(caller.requirePerson(), reason, clock.instant());
        answers.fire(new TutorialAnswered(waiting.view()));
    }

    private String name(UUID person) {
        return people.names(Set.of(person)).getOrDefault(person, "");
    }
}
