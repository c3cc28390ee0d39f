package org.passerelle.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What was written down of presences. */
@ApplicationScoped
class AttendanceLines {
    @PersistenceContext
    EntityManager em;

    void add(AttendanceLine line) {
        em.persist(line);
    }

    /** Of a session, the oldest first. */
    List<AttendanceLine> at(UUID session) {
        return em.createQuery(
                        "select a from AttendanceLine a where a.session = :session order by a.at, a.id",
                        AttendanceLine.class)
                .setParameter("session", session)
                .getResultList();
    }

    /** Of these learners, the oldest first. */
    List<AttendanceLine> of(Collection<UUID> enrolments) {
        return enrolments.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select a from AttendanceLine a where a.enrolment in :enrolments order by a.at, a.id",
                                AttendanceLine.class)
                        .setParameter("enrolments", List.copyOf(enrolments))
                        .getResultList();
    }
}
