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
import org.passerelle.kernel.Page;
import org.passerelle.kernel.Storing;

/** The stored attestations. */
@ApplicationScoped
class Attestations {
    private static final int SLICE = 25;
    private static final int MOST = 100;

    @PersistenceContext
    EntityManager em;

    void add(Attestation made) {
        Storing.once(em, made);
    }

    Optional<Attestation> find(UUID id) {
        return Optional.ofNullable(em.find(Attestation.class, id));
    }

    /** The attestation, held against everybody else until the transaction ends, as it is by then. */
    Optional<Attestation> lock(UUID id) {
        return em.createQuery("select a from Attestation a where a.id = :id", Attestation.class)
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    boolean isAsked(UUID organisation, AttestationDraft draft) {
        return !em.createQuery("select a.id from Attestation a where a.openKey = :key", UUID.class)
                .setParameter("key", organisation + " " + draft.email() + " " + draft.skill())
                .getResultList()
                .isEmpty();
    }

    long askedSince(UUID attester, Instant since) {
        return em.createQuery(
                        "select count(a) from Attestation a where a.attester = :attester and a.askedAt > :since",
                        Long.class)
                .setParameter("attester", attester)
                .setParameter("since", since)
                .getSingleResult();
    }

    Page<AttestationView> by(UUID attester, int page) {
        long total = em.createQuery("select count(a) from Attestation a where a.attester = :attester", Long.class)
                .setParameter("attester", attester)
                .getSingleResult();
        List<AttestationView> found = em.createQuery(
                        "select a from Attestation a where a.attester = :attester order by a.askedAt desc, a.id",
                        Attestation.class)
                .setParameter("attester", attester)
                .setFirstResult((page - 1) * SLICE)
                .setMaxResults(SLICE)
                .getResultStream()
                .map(Attestation::view)
                .toList();
        return new Page<>(found, total, page, SLICE);
    }

    /** Those of these organisations that wait for a second person other than this one, the oldest first. */
    List<AttestationView> forSecond(Collection<UUID> organisations, UUID person) {
        if (organisations.isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        "select a from Attestation a where a.organisation in :organisations and a.state = :state"
                                + " and a.attester <> :person and a.holder <> :person order by a.askedAt, a.id",
                        Attestation.class)
                .setParameter("organisations", List.copyOf(organisations))
                .setParameter("state", AttestationState.SECOND)
                .setParameter("person", person)
                .setMaxResults(MOST)
                .getResultStream()
                .map(Attestation::view)
                .toList();
    }

    /** Those about this person or asked of this address, but for those taken back; the newest first. */
    List<AttestationView> about(UUID person, String email) {
        return em.createQuery(
                        "select a from Attestation a where (a.holder = :person or (a.holder is null and a.email = :email))"
                                + " and a.state <> :gone order by a.askedAt desc, a.id",
                        Attestation.class)
                .setParameter("person", person)
                .setParameter("email", email)
                .setParameter("gone", AttestationState.TAKEN_BACK)
                .setMaxResults(MOST)
                .getResultStream()
                .map(Attestation::view)
                .toList();
    }
}
