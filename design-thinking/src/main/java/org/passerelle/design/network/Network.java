package org.passerelle.design.network;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.kernel.Storing;

/** Members, letters and meetings in store. */
@ApplicationScoped
class Network {
    @PersistenceContext
    EntityManager em;

    void add(Object entity) {
        Storing.once(em, entity);
    }

    void remove(Object entity) {
        em.remove(entity);
    }

    Optional<NetworkMember> member(UUID person) {
        return em.createQuery("select m from NetworkMember m where m.person.person = :person", NetworkMember.class)
                .setParameter("person", person)
                .getResultStream()
                .findFirst();
    }

    List<NetworkMember> listed() {
        return em.createQuery(
                        "select m from NetworkMember m where m.listed = true order by m.person.name, m.id",
                        NetworkMember.class)
                .setMaxResults(1000)
                .getResultList();
    }

    long lettersSince(UUID from, Instant since) {
        return em.createQuery(
                        "select count(l) from NetworkLetter l where l.from = :sender and l.sentAt > :since", Long.class)
                .setParameter("sender", from)
                .setParameter("since", since)
                .getSingleResult();
    }

    Optional<NetworkLetter> lastLetter(UUID from, UUID to, Instant since) {
        return em.createQuery(
                        "select l from NetworkLetter l where l.from = :sender and l.to = :reader and l.sentAt > :since"
                                + " order by l.sentAt desc",
                        NetworkLetter.class)
                .setParameter("sender", from)
                .setParameter("reader", to)
                .setParameter("since", since)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    Optional<Meeting> meeting(UUID id) {
        return Optional.ofNullable(em.find(Meeting.class, id));
    }

    List<Meeting> meetings() {
        return em.createQuery("select m from Meeting m order by m.startsAt desc, m.id", Meeting.class)
                .setMaxResults(200)
                .getResultList();
    }

    List<AgendaPoint> agenda(UUID meeting) {
        return em.createQuery(
                        "select p from AgendaPoint p where p.meeting = :meeting order by p.proposedAt, p.id",
                        AgendaPoint.class)
                .setParameter("meeting", meeting)
                .getResultList();
    }

    Optional<AgendaPoint> point(UUID id) {
        return Optional.ofNullable(em.find(AgendaPoint.class, id));
    }

    List<FollowUp> followUps(UUID meeting) {
        return em.createQuery(
                        "select f from FollowUp f where f.meeting = :meeting order by f.dueOn, f.id", FollowUp.class)
                .setParameter("meeting", meeting)
                .getResultList();
    }

    Optional<FollowUp> followUp(UUID id) {
        return Optional.ofNullable(em.find(FollowUp.class, id));
    }

    /** What follows from all meetings and is not done, the most pressing first. */
    List<FollowUp> open() {
        return em.createQuery("select f from FollowUp f where f.doneAt is null order by f.dueOn, f.id", FollowUp.class)
                .setMaxResults(100)
                .getResultList();
    }
}
