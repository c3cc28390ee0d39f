package org.passerelle.design.lesson;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.passerelle.kernel.Storing;

/** The lessons done, in store. */
@ApplicationScoped
class LessonStore {
    @PersistenceContext
    EntityManager em;

    void add(LessonDone lesson) {
        Storing.once(em, lesson);
    }

    List<LessonDone> of(UUID person) {
        return em.createQuery("select l from LessonDone l where l.person = :person", LessonDone.class)
                .setParameter("person", person)
                .getResultList();
    }
}
