package org.passerelle.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.passerelle.kernel.NotFound;

/** The runs that were scheduled. */
@ApplicationScoped
class CourseRuns {
    private static final double FINISHED_OF_TEN = 3;

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

    /** Reads these at once, so that each is found without another query. */
    void read(Collection<UUID> ids) {
        if (!ids.isEmpty()) {
            em.createQuery("select r from CourseRun r where r.id in :ids", CourseRun.class)
                    .setParameter("ids", List.copyOf(ids))
                    .getResultList();
        }
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

    /** What part of those who began finished, drawn to 3 of 10. */
    Map<UUID, Double> completion(Collection<UUID> courses) {
        if (courses.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Double> rates = new HashMap<>();
        em.createQuery(
                        "select e.course, count(e), sum(case when e.status = :completed then 1 else 0 end)"
                                + " from Enrolment e where e.course in :courses group by e.course",
                        Object[].class)
                .setParameter("completed", EnrolmentStatus.COMPLETED)
                .setParameter("courses", List.copyOf(courses))
                .getResultList()
                .forEach(row -> rates.put(
                        (UUID) row[0],
                        (((Number) row[2]).doubleValue() + FINISHED_OF_TEN) / (((Number) row[1]).doubleValue() + 10)));
        return rates;
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

    /** Holds the run's row until the transaction ends, so that whoever else gives or takes seats of it waits. */
    void hold(CourseRun run) {
        em.flush();
        em.createNativeQuery("update content.course_run set taken = taken where id = ?1")
                .setParameter(1, run.id())
                .executeUpdate();
        em.refresh(run);
    }

    /** Gives a seat back. */
    void freeSeat(CourseRun run) {
        em.createNativeQuery("update content.course_run set taken = taken - 1 where id = ?1 and taken > 0")
                .setParameter(1, run.id())
                .executeUpdate();
        em.refresh(run);
    }
}
