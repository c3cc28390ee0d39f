package org.passerelle.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.kernel.Storing;

/** Who waits for a seat. */
@ApplicationScoped
class Waitings {
    @PersistenceContext
    EntityManager em;

    Waiting add(Waiting waiting) {
        return Storing.once(em, waiting);
    }

    /** Reads it anew, as it stands now that its run is held. */
    void renew(Waiting waiting) {
        em.refresh(waiting);
    }

    Optional<Waiting> of(UUID person, UUID run) {
        return em.createQuery("select w from Waiting w where w.person = :person and w.run = :run", Waiting.class)
                .setParameter("person", person)
                .setParameter("run", run)
                .getResultStream()
                .findFirst();
    }

    /** A person's places in lines. */
    List<Waiting> of(UUID person) {
        return em.createQuery("select w from Waiting w where w.person = :person", Waiting.class)
                .setParameter("person", person)
                .getResultStream()
                .filter(Waiting::isInLine)
                .toList();
    }

    /** Who stands in the line for a run, those with an offer first. */
    List<Waiting> line(UUID run) {
        return em.createQuery("select w from Waiting w where w.run = :run order by w.askedAt, w.id", Waiting.class)
                .setParameter("run", run)
                .getResultStream()
                .filter(Waiting::isInLine)
                .toList();
    }

    /** Who waits the longest. */
    Optional<Waiting> first(UUID run) {
        return em.createQuery(
                        "select w from Waiting w where w.run = :run and w.state = :waiting order by w.askedAt, w.id",
                        Waiting.class)
                .setParameter("run", run)
                .setParameter("waiting", WaitingState.WAITING)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Offers whose time is over, run by run. */
    List<Waiting> over(Instant now, int most) {
        return em.createQuery(
                        "select w from Waiting w where w.state = :offered and w.keptUntil <= :now"
                                + " order by w.run, w.askedAt, w.id",
                        Waiting.class)
                .setParameter("offered", WaitingState.OFFERED)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
    }
}
