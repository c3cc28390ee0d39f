package org.passerelle.credential.achievement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** The stored editions. */
@ApplicationScoped
class Achievements {
    @PersistenceContext
    EntityManager em;

    /** All editions of one source, the newest first. */
    List<Achievement> of(String source) {
        return em.createQuery(
                        "select a from Achievement a where a.source = :source order by a.edition desc",
                        Achievement.class)
                .setParameter("source", source)
                .getResultList();
    }

    void add(Achievement achievement) {
        em.persist(achievement);
    }
}
