package org.passerelle.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Storing;

/** The tutorials that members propose. */
@ApplicationScoped
class Proposals {
    @PersistenceContext
    EntityManager em;

    TutorialProposal add(TutorialProposal proposal) {
        return Storing.once(em, proposal);
    }

    /** Held until the transaction ends, so that one answer is given. @throws NotFound when there is none */
    TutorialProposal locked(UUID id) {
        TutorialProposal found = em.find(TutorialProposal.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (found == null) {
            throw new NotFound("proposal", id);
        }
        return found;
    }

    TutorialProposal get(UUID id) {
        return Optional.ofNullable(em.find(TutorialProposal.class, id)).orElseThrow(() -> new NotFound("proposal", id));
    }

    /** A person's own, those changed last first. */
    List<TutorialProposal> of(UUID person) {
        return em.createQuery(
                        "select p from TutorialProposal p where p.proposer = :person order by p.changedAt desc, p.id",
                        TutorialProposal.class)
                .setParameter("person", person)
                .getResultList();
    }

    /** Those that nobody answered yet, the oldest first. */
    List<TutorialProposal> waiting() {
        return em.createQuery(
                        "select p from TutorialProposal p where p.state = :waiting order by p.sentAt, p.id",
                        TutorialProposal.class)
                .setParameter("waiting", ProposalState.WAITING)
                .getResultList();
    }

    /** That from which a course was made. */
    Optional<TutorialProposal> behind(UUID course) {
        return em.createQuery("select p from TutorialProposal p where p.course = :course", TutorialProposal.class)
                .setParameter("course", course)
                .getResultStream()
                .findFirst();
    }

    void remove(TutorialProposal proposal) {
        em.remove(proposal);
    }
}
