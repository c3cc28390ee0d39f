package org.passerelle.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Storing;
import org.passerelle.kernel.Text;

/** The programmes that were written. */
@ApplicationScoped
class Programmes {
    @PersistenceContext
    EntityManager em;

    @Inject
    Courses courses;

    Programme add(Programme programme) {
        return Storing.once(em, programme);
    }

    Programme get(UUID id) {
        return Optional.ofNullable(em.find(Programme.class, id)).orElseThrow(() -> new NotFound("programme", id));
    }

    Optional<Programme> withSlug(String slug) {
        return em.createQuery("select p from Programme p where p.slug = :slug", Programme.class)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst();
    }

    /** Those of these organisations, the one changed last first. */
    List<Programme> of(Collection<UUID> organisations) {
        return organisations.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select p from Programme p where p.organisation in :organisations"
                                        + " order by p.changedAt desc, p.id",
                                Programme.class)
                        .setParameter("organisations", List.copyOf(organisations))
                        .getResultList();
    }

    /** The published ones, by their addresses. */
    List<Programme> published() {
        return em.createQuery("select p from Programme p where p.status = :published order by p.slug", Programme.class)
                .setParameter("published", CourseStatus.PUBLISHED)
                .getResultList();
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

    /** A programme with the cards of its courses. */
    ProgrammeView view(Programme programme) {
        return programme.view(programme.courses().stream()
                .map(courses::find)
                .flatMap(Optional::stream)
                .map(Course::card)
                .toList());
    }
}
