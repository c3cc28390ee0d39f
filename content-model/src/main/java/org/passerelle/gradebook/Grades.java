package org.passerelle.gradebook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Storing;

/** Plans, grades that were typed, and tables of them that wait. */
@ApplicationScoped
class Grades {
    @PersistenceContext
    EntityManager em;

    <T> T add(T thing) {
        return Storing.once(em, thing);
    }

    Optional<PlanOfGrades> plan(UUID course) {
        return em.createQuery("select p from PlanOfGrades p where p.course = :course", PlanOfGrades.class)
                .setParameter("course", course)
                .getResultStream()
                .findFirst();
    }

    /** What was typed in these places, by place and task, the first one first. */
    Map<UUID, Map<String, List<Grade>>> of(Collection<UUID> enrolments) {
        Map<UUID, Map<String, List<Grade>>> all = new HashMap<>();
        if (!enrolments.isEmpty()) {
            em.createQuery("select g from Grade g where g.enrolment in :enrolments order by g.number", Grade.class)
                    .setParameter("enrolments", List.copyOf(enrolments))
                    .getResultList()
                    .forEach(grade -> all.computeIfAbsent(grade.enrolment(), e -> new LinkedHashMap<>())
                            .computeIfAbsent(grade.task(), t -> new ArrayList<>())
                            .add(grade));
        }
        return all;
    }

    /** Whether anybody has a grade in a task of a course. */
    boolean hasGrades(UUID course, String task) {
        return em.createQuery(
                                "select count(g) from Grade g, Enrolment e where e.id = g.enrolment and e.course = :course"
                                        + " and g.task = :task",
                                Long.class)
                        .setParameter("course", course)
                        .setParameter("task", task)
                        .getSingleResult()
                > 0;
    }

    GradeSheet sheet(UUID id) {
        return Optional.ofNullable(em.find(GradeSheet.class, id)).orElseThrow(() -> new NotFound("grade sheet", id));
    }

    void remove(GradeSheet sheet) {
        em.remove(sheet);
    }

    /** Forgets the tables that were read before this. */
    void forgetSheets(Instant before) {
        em.createQuery("delete from GradeSheet s where s.readAt < :before")
                .setParameter("before", before)
                .executeUpdate();
    }
}
