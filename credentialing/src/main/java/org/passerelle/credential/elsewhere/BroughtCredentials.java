package org.passerelle.credential.elsewhere;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.kernel.Storing;

/** What people brought in. */
@ApplicationScoped
class BroughtCredentials {
    @PersistenceContext
    EntityManager em;

    Optional<BroughtCredential> find(UUID id) {
        return Optional.ofNullable(em.find(BroughtCredential.class, id));
    }

    /** The newest first. */
    List<BroughtCredential> of(UUID holder) {
        return em.createQuery(
                        "select b from BroughtCredential b where b.holder = :holder order by b.broughtAt desc, b.id",
                        BroughtCredential.class)
                .setParameter("holder", holder)
                .getResultList();
    }

    Optional<BroughtCredential> same(UUID holder, String sha256) {
        return em.createQuery(
                        "select b from BroughtCredential b where b.holder = :holder and b.sha256 = :sha256",
                        BroughtCredential.class)
                .setParameter("holder", holder)
                .setParameter("sha256", sha256)
                .getResultStream()
                .findFirst();
    }

    /** Those that were checked before, the oldest check first. */
    List<BroughtCredential> checkedBefore(Instant moment, int most) {
        return em.createQuery(
                        "select b from BroughtCredential b where b.checkedAt < :moment order by b.checkedAt, b.id",
                        BroughtCredential.class)
                .setParameter("moment", moment)
                .setMaxResults(most)
                .getResultList();
    }

    void add(BroughtCredential brought) {
        Storing.once(em, brought);
    }

    void remove(BroughtCredential brought) {
        em.remove(brought);
    }
}
