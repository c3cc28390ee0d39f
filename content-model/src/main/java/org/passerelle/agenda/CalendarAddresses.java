package org.passerelle.agenda;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.kernel.Storing;

/** The addresses of calendars. */
@ApplicationScoped
class CalendarAddresses {
    @PersistenceContext
    EntityManager em;

    Optional<CalendarAddress> of(UUID person) {
        return em.createQuery("select a from CalendarAddress a where a.person = :person", CalendarAddress.class)
                .setParameter("person", person)
                .getResultStream()
                .findFirst();
    }

    Optional<CalendarAddress> with(String code) {
        return em.createQuery("select a from CalendarAddress a where a.code = :code", CalendarAddress.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    void add(CalendarAddress address) {
        Storing.once(em, address);
    }

    void remove(CalendarAddress address) {
        em.remove(address);
    }
}
