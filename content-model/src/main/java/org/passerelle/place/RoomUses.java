package org.passerelle.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.kernel.NotFound;

/** The rooms of places, and when they are taken. */
@ApplicationScoped
class RoomUses {
    @PersistenceContext
    EntityManager em;

    Room get(UUID id) {
        return find(id).orElseThrow(() -> new NotFound("room", id));
    }

    Optional<Room> find(UUID id) {
        return Optional.ofNullable(em.find(Room.class, id));
    }

    void add(Room room) {
        em.persist(room);
    }

    void remove(Room room) {
        em.remove(room);
    }

    List<Room> of(UUID place) {
        return em.createQuery("select r from Room r where r.place = :place order by r.name, r.id", Room.class)
                .setParameter("place", place)
                .getResultList();
    }

    List<Room> inZones(List<String> zones) {
        return em.createQuery(
                        "select r from Room r, ConnectedPlace p where p.id = r.place and p.zone in :zones"
                                + " order by p.nameKey, r.name, r.id",
                        Room.class)
                .setParameter("zones", zones)
                .getResultList();
    }

    /** Holds a room's row until the transaction ends, so that whoever else takes the room waits. */
    void hold(Room room) {
        em.createNativeQuery("update content.room set version = version where id = ?1")
                .setParameter(1, room.id())
                .executeUpdate();
    }

    /** Whether a room is taken in a part of this time, for something else. */
    boolean isTaken(Room room, Instant from, Instant until, UUID purpose) {
        return em.createQuery(
                                "select count(u) from RoomUse u where u.room = :room and u.startsAt < :until"
                                        + " and u.endsAt > :from and u.purpose <> :purpose",
                                Long.class)
                        .setParameter("room", room.id())
                        .setParameter("until", until)
                        .setParameter("from", from)
                        .setParameter("purpose", purpose)
                        .getSingleResult()
                > 0;
    }

    boolean isUsed(Room room) {
        return em.createQuery("select count(u) from RoomUse u where u.room = :room", Long.class)
                        .setParameter("room", room.id())
                        .getSingleResult()
                > 0;
    }

    void add(RoomUse use) {
        em.persist(use);
    }

    void free(UUID purpose) {
        em.createQuery("delete from RoomUse u where u.purpose = :purpose")
                .setParameter("purpose", purpose)
                .executeUpdate();
    }
}
