package org.passerelle.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Storing;
import org.passerelle.kernel.Text;

/** The courses that were written. */
@ApplicationScoped
class Courses {
    @PersistenceContext
    EntityManager em;

    Course add(Course course) {
        return Storing.once(em, course);
    }

    Course get(UUID id) {
        return find(id).orElseThrow(() -> new NotFound("course", id));
    }

    Optional<Course> find(UUID id) {
        return Optional.ofNullable(em.find(Course.class, id));
    }

    Optional<Course> withSlug(String slug) {
        return em.createQuery("select c from Course c where c.slug = :slug", Course.class)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst();
    }

    /** The courses of these organisations, those changed last first. */
    List<Course> of(Collection<UUID> organisations) {
        if (organisations.isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        "select c from Course c where c.organisation in :organisations order by c.changedAt desc, c.id",
                        Course.class)
                .setParameter("organisations", List.copyOf(organisations))
                .getResultList();
    }

    /**
     * What the published courses teach, by course; read by itself, since EclipseLink 4.0.7 fails to join or batch it.
     */
    Map<UUID, List<TaughtSkill>> publishedSkills() {
        return em.createQuery(
                        "select c.id, s.uri, s.level from Course c join c.skills s where c.status = :published",
                        Object[].class)
                .setParameter("published", CourseStatus.PUBLISHED)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0],
                        Collectors.mapping(
                                row -> new TaughtSkill((String) row[1], (int) row[2]), Collectors.toList())));
    }

    /** What one must have before the published courses, by course. */
    Map<UUID, Set<String>> publishedNeeds() {
        return em.createQuery("select c.id, n from Course c join c.needs n where c.status = :published", Object[].class)
                .setParameter("published", CourseStatus.PUBLISHED)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0], Collectors.mapping(row -> (String) row[1], Collectors.toSet())));
    }

    /** The published courses. */
    List<Course> published() {
        return em.createQuery("select c from Course c where c.status = :published order by c.slug", Course.class)
                .setParameter("published", CourseStatus.PUBLISHED)
                .getResultList();
    }

    /** The titles of all activities of the published courses, by course. */
    List<Object[]> publishedTitles() {
        return em.createQuery(
                        "select a.unit.course.id, a.title.fr, a.title.en from Activity a"
                                + " where a.unit.course.status = :published",
                        Object[].class)
                .setParameter("published", CourseStatus.PUBLISHED)
                .getResultList();
    }

    /** Changes whenever a published course does. */
    String stamp() {
        Object[] row = (Object[]) em.createNativeQuery(
                        "select count(*), max(changed_at), sum(version) from content.course where status <> 'DRAFT'")
                .getSingleResult();
        return row[0] + " " + row[1] + " " + row[2];
    }

    /** A slug made of a title, with a number behind it when it is taken. */
    String freeSlug(String title) {
        String slug = Text.slug(title);
        String free = slug;
        for (int n = 2; withSlug(free).isPresent(); n++) {
            free = slug + "-" + n;
        }
        return free;
    }

    void flush() {
        em.flush();
    }
}
