package org.passerelle.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.passerelle.kernel.Page;
import org.passerelle.kernel.Storing;

/** What was reported, and what was decided. */
@ApplicationScoped
class Reports {
    private static final String WAITS =
            " from ForumPost p, ForumThread t where t.id = p.thread and t.course in :courses"
                    + " and (p.state = :appealed or exists (select r.id from ForumReport r where r.post = p.id"
                    + " and r.settledAt is null))";

    @PersistenceContext
    EntityManager em;

    <T> T add(T thing) {
        return Storing.once(em, thing);
    }

    Optional<ForumReport> of(UUID post, UUID reporter) {
        return of(post).stream().filter(r -> r.reporter().equals(reporter)).findFirst();
    }

    List<ForumReport> of(UUID post) {
        return em.createQuery(
                        "select r from ForumReport r where r.post = :post order by r.reportedAt, r.id",
                        ForumReport.class)
                .setParameter("post", post)
                .getResultList();
    }

    /** How many a person handed in since then. */
    long by(UUID reporter, Instant since) {
        return em.createQuery(
                        "select count(r) from ForumReport r where r.reporter = :reporter and r.reportedAt > :since",
                        Long.class)
                .setParameter("reporter", reporter)
                .setParameter("since", since)
                .getSingleResult();
    }

    /** What waits for a moderator of these courses, the oldest first. */
    Page<Object[]> waiting(Set<UUID> courses, int page, int size) {
        Page<Object[]> bounds = Page.of(List.of(), page, size);
        if (courses.isEmpty()) {
            return bounds;
        }
        long total = em.createQuery("select count(p)" + WAITS, Long.class)
                .setParameter("courses", List.copyOf(courses))
                .setParameter("appealed", PostState.APPEALED)
                .getSingleResult();
        List<Object[]> items = em.createQuery("select p, t" + WAITS + " order by p.writtenAt, p.id", Object[].class)
                .setParameter("courses", List.copyOf(courses))
                .setParameter("appealed", PostState.APPEALED)
                .setFirstResult((bounds.page() - 1) * bounds.size())
                .setMaxResults(bounds.size())
                .getResultList();
        return new Page<>(items, total, bounds.page(), bounds.size());
    }

    /** The open reports of these, by the post. */
    Map<UUID, List<ForumReport>> open(Collection<UUID> posts) {
        Map<UUID, List<ForumReport>> open = new HashMap<>();
        if (!posts.isEmpty()) {
            em.createQuery(
                            "select r from ForumReport r where r.post in :posts and r.settledAt is null"
                                    + " order by r.reportedAt, r.id",
                            ForumReport.class)
                    .setParameter("posts", List.copyOf(posts))
                    .getResultList()
                    .forEach(r -> open.computeIfAbsent(r.post(), p -> new ArrayList<>())
                            .add(r));
        }
        return open;
    }

    /** What was decided about these, in order. */
    Map<UUID, List<ForumDecision>> decisions(Collection<UUID> posts) {
        Map<UUID, List<ForumDecision>> all = new HashMap<>();
        if (!posts.isEmpty()) {
            em.createQuery(
                            "select d from ForumDecision d where d.post in :posts order by d.decidedAt, d.id",
                            ForumDecision.class)
                    .setParameter("posts", List.copyOf(posts))
                    .getResultList()
                    .forEach(d -> all.computeIfAbsent(d.post(), p -> new ArrayList<>())
                            .add(d));
        }
        return all;
    }
}
