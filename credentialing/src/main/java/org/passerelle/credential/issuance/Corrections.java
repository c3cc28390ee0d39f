package org.passerelle.credential.issuance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.kernel.Storing;

/** The corrections that holders ask for. */
@ApplicationScoped
class Corrections {
    private static final int MOST = 100;

    @PersistenceContext
    EntityManager em;

    void add(Correction asked) {
        Storing.once(em, asked);
    }

    Optional<Correction> openFor(UUID credential) {
        return em.createQuery("select c from Correction c where c.openFor = :credential", Correction.class)
                .setParameter("credential", credential)
                .getResultStream()
                .findFirst();
    }

    /** Those that wait, the oldest first. */
    List<Correction> open() {
        return em.createQuery(
                        "select c from Correction c where c.openFor is not null order by c.askedAt, c.id",
                        Correction.class)
                .setMaxResults(MOST)
                .getResultList();
    }
}
