package org.passerelle.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
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

/** What people were told. */
@ApplicationScoped
class Notices {
    /** Without a look at versions: whoever opens a page twice at once reads it twice. */
    private static final String READ =
            "update Notice n set n.readAt = :now, n.mailAt = null where n.person = :person and n.readAt is null";

    @PersistenceContext
    EntityManager em;

    void add(Notice notice) {
        em.persist(notice);
    }

    /** @throws NotFound when there is none, or it is somebody else's */
    Notice own(UUID id, UUID person) {
        return Optional.ofNullable(em.find(Notice.class, id))
                .filter(notice -> notice.person().equals(person))
                .orElseThrow(() -> new NotFound("notice", id));
    }

    /** Theirs, the newest first. */
    Page<Notice> page(UUID person, boolean unreadAlone, int page, int size) {
        Page<Notice> bounds = Page.of(List.of(), page, size);
        String where = " from Notice n where n.person = :person" + (unreadAlone ? " and n.readAt is null" : "");
        long total = em.createQuery("select count(n)" + where, Long.class)
                .setParameter("person", person)
                .getSingleResult();
        List<Notice> items = em.createQuery("select n" + where + " order by n.toldAt desc, n.id", Notice.class)
                .setParameter("person", person)
                .setFirstResult((bounds.page() - 1) * bounds.size())
                .setMaxResults(bounds.size())
                .getResultList();
        return new Page<>(items, total, bounds.page(), bounds.size());
    }

    long unread(UUID person) {
        return em.createQuery("select count(n) from Notice n where n.person = :person and n.readAt is null", Long.class)
                .setParameter("person", person)
                .getSingleResult();
    }

    /** Theirs that wait to be mailed, held until the transaction ends. */
    List<Notice> unmailed(UUID person) {
        return em.createQuery(
                        "select n from Notice n where n.person = :person and n.mailAt is not null"
                                + " and n.readAt is null order by n.id",
                        Notice.class)
                .setParameter("person", person)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** One of theirs is read, or was. */
    void read(Notice notice, Instant now) {
        em.createQuery(READ + " and n.id = :id")
                .setParameter("person", notice.person())
                .setParameter("id", notice.id())
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Theirs about this thing, or a part of it, are read. @return how many were not */
    int readAbout(UUID person, String path, Instant now) {
        return em.createQuery(READ + " and (n.path = :path or n.path like :part escape '!')")
                .setParameter("person", person)
                .setParameter("path", path)
                .setParameter("part", path.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "#%")
                .setParameter("now", now)
                .executeUpdate();
    }

    /** All of theirs are read. @return how many were not */
    int readAll(UUID person, Instant now) {
        return em.createQuery(READ)
                .setParameter("person", person)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** What these people were told in these words of this thing and did not read, by person; held. */
    Map<UUID, Notice> unreadSame(Collection<UUID> people, NoticeDraft draft) {
        Map<UUID, Notice> found = new HashMap<>();
        em.createQuery(
                        "select n from Notice n where n.person in :people and n.readAt is null and n.path = :path"
                                + " and n.sentence = :sentence order by n.id",
                        Notice.class)
                .setParameter("people", List.copyOf(people))
                .setParameter("path", draft.path())
                .setParameter("sentence", draft.sentence())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .forEach(notice -> found.put(notice.person(), notice));
        return found;
    }

    /** Who is to be written to, whoever waits the longest first. */
    List<UUID> waiting(Instant now, int most) {
        return em.createQuery(
                        "select n.person from Notice n where n.mailAt <= :now and n.readAt is null"
                                + " group by n.person order by min(n.mailAt)",
                        UUID.class)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
    }

    /** Of what a person is to be written, the oldest first; held. */
    List<Notice> due(UUID person, Instant now) {
        return em.createQuery(
                        "select n from Notice n where n.person = :person and n.mailAt <= :now and n.readAt is null"
                                + " order by n.toldAt, n.id",
                        Notice.class)
                .setParameter("person", person)
                .setParameter("now", now)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Forgets what was told before that. */
    int forget(Instant before) {
        return em.createQuery("delete from Notice n where n.toldAt < :before")
                .setParameter("before", before)
                .executeUpdate();
    }
}
