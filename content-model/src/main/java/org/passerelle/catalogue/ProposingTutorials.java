package org.passerelle.catalogue;

import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.UseCase;
import org.passerelle.skills.Referential;

/** Lets any member propose a tutorial on what they know. */
@UseCase
public class ProposingTutorials {
    private static final int MOST_OPEN = 20;
    private static final int MOST_WAITING = 5;

    @Inject
    Proposals proposals;

    @Inject
    Referential referential;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** What the caller proposed, changed last first. */
    @Allowed(value = Permission.LEARN, reads = true)
    public List<ProposalView> mine() {
        return proposals.of(caller.requirePerson()).stream()
                .map(TutorialProposal::view)
                .toList();
    }

    /** One of them. @throws NotFound when it is somebody else's */
    @Allowed(value = Permission.LEARN, reads = true)
    public ProposalView one(UUID proposal) {
        return own(proposals.get(proposal)).view();
    }

    /**
     * Begins one, for its author alone.
     *
     * @throws Refusal beside the field that is wrong; when 20 are open already
     */
    @Allowed(Permission.LEARN)
    public UUID begin(ProposedTutorial typed) {
        return begun(typed).id();
    }

    /**
     * Begins one and hands it to the trainers, or neither.
     *
     * @throws Refusal beside the first thing that is wrong or missing; when five wait already
     */
    @Allowed(Permission.LEARN)
    public UUID propose(ProposedTutorial typed) {
        TutorialProposal begun = begun(typed);
        handOver(begun);
        return begun.id();
    }

    private TutorialProposal begun(ProposedTutorial typed) {
        if (mine().stream().filter(ProposalView::isOpen).count() >= MOST_OPEN) {
            throw new Refusal("catalogue.proposal.tooManyOpen", MOST_OPEN);
        }
        checkSkills(typed);
        return proposals.add(new TutorialProposal(caller.requirePerson(), typed, clock.instant()));
    }

    /**
     * Says anew what it is.
     *
     * @param version the version that the edit began from
     * @throws Refusal beside the field that is wrong; when it waits or was answered
     * @throws OptimisticLockException when it was changed meanwhile, in another tab
     */
    @Allowed(Permission.LEARN)
    public void write(UUID proposal, ProposedTutorial typed, long version) {
        written(proposal, typed, version);
    }

    /** The same, and hands it to the trainers; or neither. @throws Refusal also when five wait already */
    @Allowed(Permission.LEARN)
    public void send(UUID proposal, ProposedTutorial typed, long version) {
        handOver(written(proposal, typed, version));
    }

    private TutorialProposal written(UUID proposal, ProposedTutorial typed, long version) {
        TutorialProposal own = own(proposals.locked(proposal));
        if (own.version() != version) {
            throw new OptimisticLockException("changed since it was read");
        }
        checkSkills(typed);
        own.write(typed, clock.instant());
        return own;
    }

    private void handOver(TutorialProposal own) {
        if (mine().stream().filter(one -> one.state() == ProposalState.WAITING).count() >= MOST_WAITING) {
            throw new Refusal("catalogue.proposal.tooManyWaiting", MOST_WAITING);
        }
        own.send(clock.instant());
    }

    /** Takes it back before anybody answered. @throws Refusal when it does not wait any more */
    @Allowed(Permission.LEARN)
    public void takeBack(UUID proposal) {
        own(proposals.locked(proposal)).takeBack();
    }

    /** Throws it away. @throws Refusal when it waits or was published */
    @Allowed(Permission.LEARN)
    public void drop(UUID proposal) {
        TutorialProposal own = own(proposals.locked(proposal));
        if (own.state() == ProposalState.WAITING || own.state() == ProposalState.PUBLISHED) {
            throw new Refusal("catalogue.proposal.closed");
        }
        proposals.remove(own);
    }

    /** The name of who proposed what became this course, if they want it to be seen. */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public Optional<String> credit(UUID course) {
        return proposals.behind(course).map(TutorialProposal::credit).filter(name -> !name.isEmpty());
    }

    private TutorialProposal own(TutorialProposal found) {
        if (!found.proposer().equals(caller.requirePerson())) {
            throw new NotFound("proposal", found.id());
        }
        return found;
    }

    private void checkSkills(ProposedTutorial typed) {
        typed.skills().stream()
                .map(TaughtSkill::uri)
                .filter(uri -> referential.skill(uri).isEmpty())
                .findFirst()
                .ifPresent(uri -> {
                    throw Refusal.of("skills", "catalogue.unknownSkill", uri);
                });
    }
}
