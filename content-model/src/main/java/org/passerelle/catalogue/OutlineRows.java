package org.passerelle.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.passerelle.kernel.LocalizedText;

/** The outlines of many courses in three queries, however many there are. */
@ApplicationScoped
class OutlineRows {
    @PersistenceContext
    EntityManager em;

    Map<UUID, CourseOutline> of(Collection<UUID> courses) {
        Map<UUID, CourseOutline> outlines = new HashMap<>();
        if (courses.isEmpty()) {
            return outlines;
        }
        List<UUID> ids = courses.stream().distinct().toList();
        Map<UUID, List<UnitOutline>> units = units(ids, activities(ids));
        for (Object[] row : rows(
                "select c.id, c.organisation, c.slug, c.title.fr, c.title.en, c.mode, c.status from Course c"
                        + " where c.id in :ids",
                ids)) {
            UUID course = (UUID) row[0];
            outlines.put(
                    course,
                    new CourseOutline(
                            course,
                            (UUID) row[1],
                            (String) row[2],
                            text(row[3], row[4]),
                            (DeliveryMode) row[5],
                            row[6] == CourseStatus.PUBLISHED,
                            units.getOrDefault(course, List.of())));
        }
        return outlines;
    }

    private Map<UUID, List<UnitOutline>> units(List<UUID> ids, Map<UUID, List<ActivityOutline>> activities) {
        Map<UUID, List<UnitOutline>> units = new HashMap<>();
        for (Object[] row : rows(
                "select u.course.id, u.id, u.title.fr, u.title.en from LearningUnit u where u.course.id in :ids"
                        + " order by u.position",
                ids)) {
            UUID unit = (UUID) row[1];
            units.computeIfAbsent((UUID) row[0], c -> new ArrayList<>())
                    .add(new UnitOutline(unit, text(row[2], row[3]), activities.getOrDefault(unit, List.of())));
        }
        return units;
    }

    private Map<UUID, List<ActivityOutline>> activities(List<UUID> ids) {
        Map<UUID, List<ActivityOutline>> activities = new HashMap<>();
        for (Object[] row : rows(
                "select a.unit.id, a.id, a.name, a.type, a.title.fr, a.title.en, a.minutes, a.conditions from Activity a"
                        + " where a.unit.course.id in :ids order by a.position",
                ids)) {
            activities
                    .computeIfAbsent((UUID) row[0], u -> new ArrayList<>())
                    .add(new ActivityOutline(
                            (UUID) row[1],
                            (String) row[2],
                            (ActivityType) row[3],
                            text(row[4], row[5]),
                            (Integer) row[6],
                            ConditionsJson.read((String) row[7])));
        }
        return activities;
    }

    private List<Object[]> rows(String query, List<UUID> ids) {
        return em.createQuery(query, Object[].class).setParameter("ids", ids).getResultList();
    }

    private static LocalizedText text(Object fr, Object en) {
        return LocalizedText.of((String) fr, (String) en);
    }
}
