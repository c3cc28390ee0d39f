package org.passerelle.design.capsule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The readings in store. */
@ApplicationScoped
class CapsuleReadings {
    @PersistenceContext
    EntityManager em;

    Optional<CapsuleReading> find(UUID person, String capsule) {
        return em.createQuery(
                        "select r from CapsuleReading r where r.person = :person and r.capsule = :capsule",
                        CapsuleReading.class)
                .setParameter("person", person)
                .setParameter("capsule", capsule)
                .getResultStream()
                .findFirst();
    }

    CapsuleReading begin(UUID person, String capsule, Instant now) {
        CapsuleReading begun = new CapsuleReading(person, capsule, now);
        em.persist(begun);
        em.flush();
        return begun;
    }

    List<CapsuleReading> of(UUID person) {
        return em.createQuery(
                        "select r from CapsuleReading r where r.person = :person order by r.begunAt",
                        CapsuleReading.class)
                .setParameter("person", person)
                .getResultList();
    }
}
