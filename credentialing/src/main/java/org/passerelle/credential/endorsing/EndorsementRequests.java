package org.passerelle.credential.endorsing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What holders asked organisations to endorse. */
@ApplicationScoped
class EndorsementRequests {
    @PersistenceContext
    EntityManager em;

    void add(EndorsementRequest request) {
        em.persist(request);
    }

    Optional<EndorsementRequest> find(UUID id) {
        return Optional.ofNullable(em.find(EndorsementRequest.class, id));
    }

    List<EndorsementRequest> of(UUID credential) {
        return em.createQuery(
                        "select r from EndorsementRequest r where r.credential = :credential"
                                + " order by r.askedAt desc, r.id",
                        EndorsementRequest.class)
                .setParameter("credential", credential)
                .getResultList();
    }

    /** Those that wait for these organisations, the oldest first. */
    List<EndorsementRequest> waiting(Collection<UUID> organisations) {
        return organisations.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select r from EndorsementRequest r where r.organisation in :organisations"
                                        + " and r.state = :open order by r.askedAt, r.id",
                                EndorsementRequest.class)
                        .setParameter("organisations", List.copyOf(organisations))
                        .setParameter("open", AskState.OPEN)
                        .getResultList();
    }
}
