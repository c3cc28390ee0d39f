package org.passerelle.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Page;
import org.passerelle.kernel.Storing;

/** What is written in threads, with votes, files and what stood there before. */
@ApplicationScoped
class Posts {
    @PersistenceContext
    EntityManager em;

    <T> T add(T thing) {
        return Storing.once(em, thing);
    }

    ForumPost get(UUID id) {
        return Optional.ofNullable(em.find(ForumPost.class, id)).orElseThrow(() -> new NotFound("post", id));
    }

    /** What is written in a thread, in order. */
    Page<ForumPost> page(UUID thread, int page, int size) {
        Page<ForumPost> bounds = Page.of(List.of(), page, size);
        long total = em.createQuery("select count(p) from ForumPost p where p.thread = :thread", Long.class)
                .setParameter("thread", thread)
                .getSingleResult();
        List<ForumPost> items = em.createQuery(
                        "select p from ForumPost p where p.thread = :thread order by p.opening desc, p.writtenAt, p.id",
                        ForumPost.class)
                .setParameter("thread", thread)
                .setFirstResult((bounds.page() - 1) * bounds.size())
                .setMaxResults(bounds.size())
                .getResultList();
        return new Page<>(items, total, bounds.page(), bounds.size());
    }

    /** How much is shown in each of these threads, what opened it included. */
    Map<UUID, Long> shown(Collection<UUID> threads) {
        if (threads.isEmpty()) {
            return Map.of();
        }
        return counts(em.createQuery(
                        "select p.thread, count(p) from ForumPost p where p.thread in :threads and p.state = :visible group by p.thread",
                        Object[].class)
                .setParameter("threads", List.copyOf(threads))
                .setParameter("visible", PostState.VISIBLE)
                .getResultList());
    }

    /** How many find each of these helpful. */
    Map<UUID, Long> votes(Collection<UUID> posts) {
        if (posts.isEmpty()) {
            return Map.of();
        }
        return counts(em.createQuery(
                        "select v.post, count(v) from ForumVote v where v.post in :posts group by v.post",
                        Object[].class)
                .setParameter("posts", List.copyOf(posts))
                .getResultList());
    }

    private static Map<UUID, Long> counts(List<Object[]> rows) {
        Map<UUID, Long> counts = new HashMap<>();
        rows.forEach(row -> counts.put((UUID) row[0], (Long) row[1]));
        return counts;
    }

    /** The votes of a person among these. */
    Map<UUID, ForumVote> voted(UUID person, Collection<UUID> posts) {
        Map<UUID, ForumVote> voted = new HashMap<>();
        if (!posts.isEmpty()) {
            em.createQuery("select v from ForumVote v where v.person = :person and v.post in :posts", ForumVote.class)
                    .setParameter("person", person)
                    .setParameter("posts", List.copyOf(posts))
                    .getResultList()
                    .forEach(vote -> voted.put(vote.post(), vote));
        }
        return voted;
    }

    void remove(Object thing) {
        em.remove(thing);
    }

    /** The files of these posts: post, file, name. */
    List<Object[]> files(Collection<UUID> posts) {
        if (posts.isEmpty()) {
            return List.of();
        }
        return em.createQuery(
                        "select f.post, f.id, f.name from ForumFile f where f.post in :posts order by f.addedAt, f.name",
                        Object[].class)
                .setParameter("posts", List.copyOf(posts))
                .getResultList();
    }

    ForumFile file(UUID id) {
        return Optional.ofNullable(em.find(ForumFile.class, id)).orElseThrow(() -> new NotFound("file", id));
    }

    /** How many files a person put into the forums of a run. */
    long files(UUID person, UUID run) {
        return em.createQuery(
                        "select count(f) from ForumFile f, ForumPost p, ForumThread t where f.post = p.id"
                                + " and p.thread = t.id and t.run = :run and p.author = :person",
                        Long.class)
                .setParameter("run", run)
                .setParameter("person", person)
                .getSingleResult();
    }

    /** How much a person wrote since then. */
    long written(UUID person, Instant since) {
        return em.createQuery(
                        "select count(p) from ForumPost p where p.author = :person and p.writtenAt > :since",
                        Long.class)
                .setParameter("person", person)
                .setParameter("since", since)
                .getSingleResult();
    }

    List<ForumRevision> revisions(UUID post) {
        return em.createQuery(
                        "select r from ForumRevision r where r.post = :post order by r.replacedAt desc, r.id",
                        ForumRevision.class)
                .setParameter("post", post)
                .getResultList();
    }
}
