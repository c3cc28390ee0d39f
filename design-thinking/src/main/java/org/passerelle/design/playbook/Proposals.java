package org.passerelle.design.playbook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.passerelle.kernel.NotFound;

/** The proposals that are kept. */
@ApplicationScoped
class Proposals {
    @PersistenceContext
    EntityManager em;

    void add(Proposal proposal) {
        em.persist(proposal);
    }

    Proposal get(UUID id) {
        Proposal found = em.find(Proposal.class, id);
        if (found == null) {
            throw new NotFound("proposal", id);
        }
        return found;
    }

    /** The newest first. */
    List<Proposal> all() {
        return em.createQuery("select p from Proposal p order by p.proposedAt desc", Proposal.class)
                .setMaxResults(500)
                .getResultList();
    }

    List<Proposal> voted() {
        return em.createQuery("select p from Proposal p where p.state = :voted", Proposal.class)
                .setParameter("voted", ProposalState.VOTED)
                .getResultList();
    }
}
