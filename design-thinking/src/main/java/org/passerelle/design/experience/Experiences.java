package org.passerelle.design.experience;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;

/** The experiences that are kept. */
@ApplicationScoped
class Experiences {
    private static final int MOST = 1000;

    @PersistenceContext
    EntityManager em;

    @Inject
    Caller caller;

    void add(Experience experience) {
        em.persist(experience);
    }

    Optional<Experience> find(UUID id) {
        return Optional.ofNullable(em.find(Experience.class, id));
    }

    boolean isMine(Experience experience) {
        return caller.may(Permission.TAKE_PART_IN_DESIGN, experience.organisation());
    }

    /** One of the caller's administration. */
    Experience mine(UUID id) {
        return find(id).filter(this::isMine).orElseThrow(() -> new NotFound("experience", id));
    }

    /** One that everybody may know of, or that is the caller's administration's. */
    Experience readable(UUID id) {
        return find(id).filter(e -> e.state() != ExperienceState.DRAFT || isMine(e))
                .orElseThrow(() -> new NotFound("experience", id));
    }

    Optional<Remark> remark(UUID id) {
        return Optional.ofNullable(em.find(Remark.class, id));
    }

    /** The newest remarks on all cards. */
    List<Remark> remarks(int most) {
        return em.createQuery("select r from Remark r order by r.writtenAt desc, r.id", Remark.class)
                .setMaxResults(most)
                .getResultList();
    }

    List<Experience> published() {
        return em.createQuery(
                        "select e from Experience e where e.state = :published order by e.publishedAt desc, e.id",
                        Experience.class)
                .setParameter("published", ExperienceState.PUBLISHED)
                .setMaxResults(MOST)
                .getResultList();
    }

    List<Experience> of(Collection<UUID> organisations) {
        if (organisations.isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        "select e from Experience e where e.organisation in :organisations order by e.createdAt desc",
                        Experience.class)
                .setParameter("organisations", organisations)
                .setMaxResults(MOST)
                .getResultList();
    }

    /** Those that took up one of these and were ever shown, the oldest first. */
    List<Experience> from(Collection<UUID> origins) {
        if (origins.isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        "select e from Experience e where e.origin in :origins and e.state <> :draft"
                                + " order by e.createdAt, e.id",
                        Experience.class)
                .setParameter("origins", origins)
                .setParameter("draft", ExperienceState.DRAFT)
                .setMaxResults(MOST)
                .getResultList();
    }
}
