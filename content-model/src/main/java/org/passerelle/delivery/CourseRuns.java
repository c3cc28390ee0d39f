package org.passerelle.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.passerelle.kernel.NotFound;

/** The runs that were scheduled. */
@ApplicationScoped
class CourseRuns {
    @PersistenceContext
    EntityManager em;

    CourseRun add(CourseRun run) {
        em.persist(run);
        em.flush();
        return run;
    }

    CourseRun get(UUID id) {
        CourseRun run = em.find(CourseRun.class, id);
        if (run == null) {
            throw new NotFound("run", id);
        }
        return run;
    }

    List<CourseRun> of(Collection<UUID> courses) {
        if (courses.isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        "select r from CourseRun r where r.course in :courses order by r.startsOn, r.id",
                        CourseRun.class)
                .setParameter("courses", List.copyOf(courses))
                .getResultList();
    }

    /** Takes a seat if one is left; false when none is. The database decides, one caller after the other. */
    boolean takeSeat(CourseRun run) {
        int changed = em.createNativeQuery("update content.course_run set taken = taken + 1"
                        + " where id = ?1 and (seats is null or taken < seats)")
                .setParameter(1, run.id())
                .executeUpdate();
        em.refresh(run);
        return changed == 1;
    }

    /** Gives a seat back. */
    void freeSeat(CourseRun run) {
        em.createNativeQuery("update content.course_run set taken = taken - 1 where id = ?1 and taken > 0")
                .setParameter(1, run.id())
                .executeUpdate();
        em.refresh(run);
    }
}
