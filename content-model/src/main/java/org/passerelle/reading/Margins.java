package org.passerelle.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Storing;

/** What learners left beside the texts. */
@ApplicationScoped
class Margins {
    @PersistenceContext
    EntityManager em;

    <T> T add(T thing) {
        return Storing.once(em, thing);
    }

    Optional<ReadingPlace> place(UUID enrolment, UUID activity) {
        return em.createQuery(
                        "select p from ReadingPlace p where p.enrolment = :enrolment and p.activity = :activity",
                        ReadingPlace.class)
                .setParameter("enrolment", enrolment)
                .setParameter("activity", activity)
                .getResultStream()
                .findFirst();
    }

    /** The notes beside an activity, in the order of the text. */
    List<Note> notes(UUID enrolment, UUID activity) {
        return em.createQuery(
                        "select n from Note n where n.enrolment = :enrolment and n.activity = :activity"
                                + " order by n.paragraph, n.madeAt, n.id",
                        Note.class)
                .setParameter("enrolment", enrolment)
                .setParameter("activity", activity)
                .getResultList();
    }

    /** All of a person's notes, the last first. */
    List<Note> notes(UUID person) {
        return em.createQuery(
                        "select n from Note n, Enrolment e where e.id = n.enrolment and e.person = :person"
                                + " order by n.madeAt desc, n.id",
                        Note.class)
                .setParameter("person", person)
                .getResultList();
    }

    /** A person's own note. @throws NotFound when there is none, or it is somebody else's */
    Note own(UUID id, UUID person) {
        return em.createQuery(
                        "select n from Note n, Enrolment e where n.id = :id and e.id = n.enrolment and e.person = :person",
                        Note.class)
                .setParameter("id", id)
                .setParameter("person", person)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound("note", id));
    }

    void remove(Note note) {
        em.remove(note);
    }
}
