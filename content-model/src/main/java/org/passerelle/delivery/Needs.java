package org.passerelle.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Which courses are to be completed before which, and who may come without. */
@ApplicationScoped
class Needs {
    @PersistenceContext
    EntityManager em;

    List<CourseNeed> of(UUID course) {
        return em.createQuery("select n from CourseNeed n where n.course = :course order by n.id", CourseNeed.class)
                .setParameter("course", course)
                .getResultList();
    }

    /** All that must be completed before this course, step by step. */
    Set<UUID> behind(UUID course) {
        Set<UUID> found = new HashSet<>();
        Deque<UUID> open = new ArrayDeque<>(List.of(course));
        while (!open.isEmpty()) {
            of(open.pop()).stream().map(CourseNeed::needed).filter(found::add).forEach(open::push);
        }
        return found;
    }

    void add(UUID course, UUID needed) {
        em.persist(new CourseNeed(course, needed));
    }

    void remove(CourseNeed need) {
        em.remove(need);
    }

    List<LettingIn> letIn(UUID course) {
        return em.createQuery("select l from LettingIn l where l.course = :course order by l.emailKey", LettingIn.class)
                .setParameter("course", course)
                .getResultList();
    }

    void add(LettingIn letting) {
        em.persist(letting);
    }

    void remove(LettingIn letting) {
        em.remove(letting);
    }

    /** Of these courses those that the person has not completed. */
    List<UUID> missing(UUID person, UUID course) {
        List<UUID> needed = of(course).stream().map(CourseNeed::needed).toList();
        if (needed.isEmpty()) {
            return needed;
        }
        Set<UUID> done = new HashSet<>(em.createQuery(
                        "select e.course from Enrolment e where e.person = :person and e.course in :needed"
                                + " and e.status = :completed",
                        UUID.class)
                .setParameter("person", person)
                .setParameter("needed", needed)
                .setParameter("completed", EnrolmentStatus.COMPLETED)
                .getResultList());
        return needed.stream().filter(id -> !done.contains(id)).toList();
    }
}
