package org.passerelle.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Storing;

/** The half-days of places, and who has a seat at them. */
@ApplicationScoped
class HalfDays {
    @PersistenceContext
    EntityManager em;

    HalfDay get(UUID id) {
        HalfDay found = em.find(HalfDay.class, id);
        if (found == null) {
            throw new NotFound("half-day", id);
        }
        return found;
    }

    void add(HalfDay day) {
        em.persist(day);
    }

    void remove(HalfDay day) {
        em.remove(day);
    }

    /** Those of a place from a day on, in order. */
    List<HalfDay> of(UUID place, LocalDate from) {
        return em.createQuery(
                        "select h from HalfDay h where h.place = :place and h.day >= :from"
                                + " order by h.day, h.half desc, h.id",
                        HalfDay.class)
                .setParameter("place", place)
                .setParameter("from", from)
                .getResultList();
    }

    /** Holds a half-day's row until the transaction ends, so that whoever else books waits. */
    void hold(HalfDay day) {
        em.createNativeQuery("update content.half_day set version = version where id = ?1")
                .setParameter(1, day.id())
                .executeUpdate();
    }

    /** Who has a seat or waits, in the order in which they asked. */
    List<Booking> at(UUID halfDay) {
        return em.createQuery("select b from Booking b where b.halfDay = :day order by b.askedAt, b.id", Booking.class)
                .setParameter("day", halfDay)
                .getResultStream()
                .filter(Booking::isThere)
                .toList();
    }

    Booking booking(UUID halfDay, UUID person) {
        Optional<Booking> known = em.createQuery(
                        "select b from Booking b where b.halfDay = :day and b.person = :person", Booking.class)
                .setParameter("day", halfDay)
                .setParameter("person", person)
                .getResultStream()
                .findFirst();
        return known.orElseGet(() -> Storing.once(em, new Booking(halfDay, person)));
    }

    /** The half-days from a day on at which a person has a seat or waits, in order. */
    List<HalfDay> of(UUID person, LocalDate from, Booking.State state) {
        return em.createQuery(
                        "select h from HalfDay h, Booking b where b.halfDay = h.id and b.person = :person"
                                + " and b.state = :state and h.day >= :from order by h.day, h.half desc, h.id",
                        HalfDay.class)
                .setParameter("person", person)
                .setParameter("state", state)
                .setParameter("from", from)
                .getResultList();
    }

    /** The names of those who have a seat, by name. */
    List<String> names(UUID halfDay) {
        return em.createQuery(
                        "select p.name from Person p, Booking b where b.person = p.id and b.halfDay = :day"
                                + " and b.state = :booked order by p.name",
                        String.class)
                .setParameter("day", halfDay)
                .setParameter("booked", Booking.State.BOOKED)
                .getResultList();
    }
}
