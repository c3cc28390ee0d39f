package org.passerelle.credential.attestation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.kernel.Storing;

/** What people asked organisations to attest. */
@ApplicationScoped
class AttestationRequests {
    private static final int MOST = 100;

    @PersistenceContext
    EntityManager em;

    void add(AttestationRequest request) {
        Storing.once(em, request);
    }

    Optional<AttestationRequest> find(UUID id) {
        return Optional.ofNullable(em.find(AttestationRequest.class, id));
    }

    /** The request, held against everybody else until the transaction ends, as it is by then. */
    Optional<AttestationRequest> lock(UUID id) {
        return em.createQuery("select r from AttestationRequest r where r.id = :id", AttestationRequest.class)
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    boolean isOpen(UUID person, UUID organisation, String skill) {
        return !em.createQuery("select r.id from AttestationRequest r where r.openKey = :key", UUID.class)
                .setParameter("key", AttestationRequest.key(person, organisation, skill))
                .getResultList()
                .isEmpty();
    }

    long askedSince(UUID person, Instant since) {
        return em.createQuery(
                        "select count(r) from AttestationRequest r where r.person = :person and r.askedAt > :since",
                        Long.class)
                .setParameter("person", person)
                .setParameter("since", since)
                .getSingleResult();
    }

    /** Those of this person, the newest first. */
    List<AttestationRequestView> of(UUID person) {
        return em.createQuery(
                        "select r from AttestationRequest r where r.person = :person order by r.askedAt desc, r.id",
                        AttestationRequest.class)
                .setParameter("person", person)
                .setMaxResults(MOST)
                .getResultStream()
                .map(AttestationRequest::view)
                .toList();
    }

    /** Those of others that wait for these organisations, the oldest first. */
    List<AttestationRequestView> waiting(Collection<UUID> organisations, UUID person) {
        if (organisations.isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        "select r from AttestationRequest r where r.organisation in :organisations"
                                + " and r.state = :open and r.person <> :person order by r.askedAt, r.id",
                        AttestationRequest.class)
                .setParameter("organisations", List.copyOf(organisations))
                .setParameter("open", RequestState.OPEN)
                .setParameter("person", person)
                .setMaxResults(MOST)
                .getResultStream()
                .map(AttestationRequest::view)
                .toList();
    }
}
