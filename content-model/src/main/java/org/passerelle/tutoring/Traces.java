package org.passerelle.tutoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.passerelle.delivery.EnrolmentStatus;
import org.passerelle.kernel.NotFound;

/** What learners left behind: what they did, where they are, what they tried; and what their tutors noted. */
@ApplicationScoped
class Traces {
    private static final int MOST_TRIES = 50;

    @PersistenceContext
    EntityManager em;

    /** What is done in each of these places. */
    Map<UUID, Set<UUID>> done(Collection<UUID> enrolments) {
        Map<UUID, Set<UUID>> done = new HashMap<>();
        if (!enrolments.isEmpty()) {
            em.createQuery(
                            "select d.enrolment, d.activity from ActivityProgress d where d.enrolment in :places",
                            Object[].class)
                    .setParameter("places", List.copyOf(enrolments))
                    .getResultList()
                    .forEach(row -> done.computeIfAbsent((UUID) row[0], e -> new HashSet<>())
                            .add((UUID) row[1]));
        }
        return done;
    }

    /** The place itself. @throws NotFound when the course has no such one */
    Watch.Row place(UUID course, UUID enrolment) {
        return em.createQuery(
                        "select e.id, p.name, e.course, e.lastSeenAt, e.lastActivity, e.group, e.status, e.enrolledAt,"
                                + " e.person from Enrolment e, Person p where p.id = e.person and e.id = :place"
                                + " and e.course = :course",
                        Object[].class)
                .setParameter("place", enrolment)
                .setParameter("course", course)
                .getResultStream()
                .findFirst()
                .map(Watch.Row::of)
                .orElseThrow(() -> new NotFound("enrolment", enrolment));
    }

    /** How many learn or learned in a course, those who left aside. */
    long learners(UUID course) {
        return em.createQuery(
                        "select count(e) from Enrolment e where e.course = :course and e.status <> :left", Long.class)
                .setParameter("course", course)
                .setParameter("left", EnrolmentStatus.WITHDRAWN)
                .getSingleResult();
    }

    /** How many have done each activity. */
    Map<UUID, Long> doneBy(UUID course) {
        Map<UUID, Long> by = new HashMap<>();
        em.createQuery(
                        "select d.activity, count(d) from ActivityProgress d, Enrolment e where e.id = d.enrolment"
                                + " and e.course = :course and e.status <> :left group by d.activity",
                        Object[].class)
                .setParameter("course", course)
                .setParameter("left", EnrolmentStatus.WITHDRAWN)
                .getResultList()
                .forEach(row -> by.put((UUID) row[0], (Long) row[1]));
        return by;
    }

    /** How many are at each activity without having done it, seen before a moment or at any time. */
    Map<UUID, Long> at(UUID course, Instant seenBefore) {
        Map<UUID, Long> at = new HashMap<>();
        em.createQuery(
                        "select e.lastActivity, count(e) from Enrolment e where e.course = :course and e.status = :active"
                                + " and e.lastActivity is not null and e.lastSeenAt < :before and not exists (select d.id"
                                + " from ActivityProgress d where d.enrolment = e.id and d.activity = e.lastActivity)"
                                + " group by e.lastActivity",
                        Object[].class)
                .setParameter("course", course)
                .setParameter("active", EnrolmentStatus.ACTIVE)
                .setParameter("before", seenBefore)
                .getResultList()
                .forEach(row -> at.put((UUID) row[0], (Long) row[1]));
        return at;
    }

    /** The tries at quizzes in a place, the last first: quiz, number, outcome, score, start. */
    List<Object[]> tries(UUID enrolment) {
        return em.createQuery(
                        "select a.activity, a.number, a.outcome, a.score, a.startedAt from Attempt a"
                                + " where a.enrolment = :place order by a.startedAt desc, a.id",
                        Object[].class)
                .setParameter("place", enrolment)
                .setMaxResults(MOST_TRIES)
                .getResultList();
    }

    void add(TutorNote note) {
        em.persist(note);
    }

    void remove(TutorNote note) {
        em.remove(note);
    }

    Optional<TutorNote> note(UUID id) {
        return Optional.ofNullable(em.find(TutorNote.class, id));
    }

    List<TutorNote> notes(UUID enrolment) {
        return em.createQuery(
                        "select n from TutorNote n where n.enrolment = :place order by n.writtenAt desc, n.id",
                        TutorNote.class)
                .setParameter("place", enrolment)
                .getResultList();
    }
}
