package org.passerelle.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.passerelle.kernel.NotFound;

/** The sessions of runs. */
@ApplicationScoped
class Sessions {
    @PersistenceContext
    EntityManager em;

    Session get(UUID id) {
        Session session = em.find(Session.class, id);
        if (session == null) {
            throw new NotFound("session", id);
        }
        return session;
    }

    Session add(Session session) {
        em.persist(session);
        em.flush();
        return session;
    }

    /** Those of these runs, in order. */
    List<Session> of(Collection<UUID> runs) {
        return runs.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select s from Session s where s.run in :runs order by s.startsAt, s.id", Session.class)
                        .setParameter("runs", List.copyOf(runs))
                        .getResultList();
    }
}
