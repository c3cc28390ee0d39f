package org.passerelle.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Page;
import org.passerelle.kernel.Storing;
import org.passerelle.kernel.Text;

/** The threads of forums, and who follows them. */
@ApplicationScoped
class Threads {
    private static final int MOST_WORDS = 5;

    @PersistenceContext
    EntityManager em;

    ForumThread add(ForumThread thread) {
        return Storing.once(em, thread);
    }

    ForumThread get(UUID id) {
        return Optional.ofNullable(em.find(ForumThread.class, id)).orElseThrow(() -> new NotFound("thread", id));
    }

    /** Something was written in it now. */
    void touched(UUID thread, Instant now) {
        em.flush();
        em.createQuery("update ForumThread t set t.lastPostAt = :now where t.id = :thread")
                .setParameter("now", now)
                .setParameter("thread", thread)
                .executeUpdate();
    }

    /**
     * The threads of a run, the one written in last first. Hidden ones are for their authors and for moderators.
     *
     * @param words that something in the thread holds, accents and case aside; at most five count
     */
    Page<ForumThread> page(
            Room room, UUID reader, @Nullable UUID unit, ForumFilter filter, String words, int page, int size) {
        List<String> sought = Arrays.stream(Text.fold(Text.line(words)).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
        StringBuilder where = new StringBuilder(" from ForumThread t where t.run = :run");
        if (!room.moderates()) {
            where.append(" and (t.state = :visible or t.author = :reader)");
        }
        if (unit != null) {
            where.append(" and t.unit = :unit");
        }
        where.append(
                switch (filter) {
                    case ALL -> "";
                    case OPEN_QUESTIONS -> " and t.kind = :question and t.answer is null";
                    case MINE -> " and t.author = :reader";
                    case FOLLOWED ->
                        " and exists (select f.id from ForumFollow f where f.thread = t.id and f.person = :reader)";
                });
        if (!sought.isEmpty()) {
            where.append(" and exists (select p.id from ForumPost p where p.thread = t.id and p.state = :visible");
            for (int i = 0; i < sought.size(); i++) {
                where.append(" and p.words like :word").append(i).append(" escape '!'");
            }
            where.append(')');
        }
        Map<String, Object> known = new HashMap<>();
        known.put("run", room.run());
        known.put("reader", reader);
        known.put("question", ThreadKind.QUESTION);
        known.put("visible", PostState.VISIBLE);
        if (unit != null) {
            known.put("unit", unit);
        }
        for (int i = 0; i < sought.size(); i++) {
            known.put(
                    "word" + i,
                    "%" + sought.get(i).replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%");
        }
        Page<ForumThread> bounds = Page.of(List.of(), page, size);
        long total = asked(em.createQuery("select count(t)" + where, Long.class), known)
                .getSingleResult();
        List<ForumThread> items = asked(
                        em.createQuery("select t" + where + " order by t.lastPostAt desc, t.id", ForumThread.class),
                        known)
                .setFirstResult((bounds.page() - 1) * bounds.size())
                .setMaxResults(bounds.size())
                .getResultList();
        return new Page<>(items, total, bounds.page(), bounds.size());
    }

    private static <T> TypedQuery<T> asked(TypedQuery<T> query, Map<String, Object> known) {
        Set<String> names = new HashSet<>();
        query.getParameters().forEach(parameter -> names.add(parameter.getName()));
        known.forEach((name, value) -> {
            if (names.contains(name)) {
                query.setParameter(name, value);
            }
        });
        return query;
    }

    /** What this person follows among these threads. */
    Map<UUID, ForumFollow> followed(UUID person, Collection<UUID> threads) {
        Map<UUID, ForumFollow> followed = new HashMap<>();
        if (!threads.isEmpty()) {
            em.createQuery(
                            "select f from ForumFollow f where f.person = :person and f.thread in :threads",
                            ForumFollow.class)
                    .setParameter("person", person)
                    .setParameter("threads", List.copyOf(threads))
                    .getResultList()
                    .forEach(follow -> followed.put(follow.thread(), follow));
        }
        return followed;
    }

    /** Who follows a thread. */
    Set<UUID> followers(UUID thread) {
        return new HashSet<>(em.createQuery("select f.person from ForumFollow f where f.thread = :thread", UUID.class)
                .setParameter("thread", thread)
                .getResultList());
    }

    void follow(UUID thread, UUID person, Instant now) {
        if (!followed(person, List.of(thread)).containsKey(thread)) {
            Storing.once(em, new ForumFollow(thread, person, now));
        }
    }

    void unfollow(ForumFollow follow) {
        em.remove(follow);
    }

    /** Who of a run has one of these names, folded; those of whom there is one alone. */
    Set<UUID> named(UUID run, UUID organisation, Set<String> names) {
        if (names.isEmpty()) {
            return Set.of();
        }
        Map<String, Set<UUID>> found = new HashMap<>();
        em.createQuery(
                        "select p.nameKey, p.id from Person p, Enrolment e where e.person = p.id and e.run = :run"
                                + " and p.nameKey in :names",
                        Object[].class)
                .setParameter("run", run)
                .setParameter("names", List.copyOf(names))
                .getResultList()
                .forEach(row -> found.computeIfAbsent((String) row[0], n -> new HashSet<>())
                        .add((UUID) row[1]));
        em.createQuery(
                        "select p.nameKey, p.id from Person p, Membership m where m.person = p.id"
                                + " and m.organisation = :body and m.accepted = true and p.nameKey in :names",
                        Object[].class)
                .setParameter("body", organisation)
                .setParameter("names", List.copyOf(names))
                .getResultList()
                .forEach(row -> found.computeIfAbsent((String) row[0], n -> new HashSet<>())
                        .add((UUID) row[1]));
        Set<UUID> sure = new HashSet<>();
        found.values().stream().filter(ids -> ids.size() == 1).forEach(sure::addAll);
        return sure;
    }
}
