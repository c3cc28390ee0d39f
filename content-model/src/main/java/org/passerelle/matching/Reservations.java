package org.passerelle.matching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What training bodies took on. */
@ApplicationScoped
class Reservations {
    @PersistenceContext
    EntityManager em;

    Reservation add(Reservation reservation) {
        em.persist(reservation);
        em.flush();
        return reservation;
    }

    /** Those that hold now. */
    List<Reservation> holding(Instant now) {
        return em.createQuery("select r from Reservation r where r.until > :now order by r.takenAt", Reservation.class)
                .setParameter("now", now)
                .getResultList();
    }

    /** The one for which this course is written, if it holds. */
    Optional<Reservation> of(UUID course, Instant now) {
        return em.createQuery(
                        "select r from Reservation r where r.course = :course and r.until > :now", Reservation.class)
                .setParameter("course", course)
                .setParameter("now", now)
                .getResultStream()
                .findFirst();
    }
}
