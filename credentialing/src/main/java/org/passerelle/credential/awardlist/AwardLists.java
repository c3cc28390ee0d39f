package org.passerelle.credential.awardlist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.kernel.Page;

/** The stored lists and their rows. */
@ApplicationScoped
class AwardLists {
    private static final int SLICE = 50;
    private static final int MOST = 50;

    @PersistenceContext
    EntityManager em;

    void add(AwardList list, List<ReadRow> rows) {
        em.persist(list);
        em.flush();
        rows.forEach(row -> em.persist(new AwardRow(list, row)));
        em.flush();
    }

    Optional<AwardList> find(UUID id) {
        return Optional.ofNullable(em.find(AwardList.class, id));
    }

    /** Held against everybody else until the transaction ends, as it is by then. */
    Optional<AwardList> lock(UUID id) {
        return em.createQuery("select l from AwardList l where l.id = :id", AwardList.class)
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** Those of a course that were not given up, the newest first. */
    List<AwardList> of(UUID course) {
        return em.createQuery(
                        "select l from AwardList l where l.course = :course and l.state <> :dropped"
                                + " order by l.handedInAt desc, l.id",
                        AwardList.class)
                .setParameter("course", course)
                .setParameter("dropped", ListState.DROPPED)
                .setMaxResults(MOST)
                .getResultList();
    }

    /** The one that was confirmed first and is not done. */
    Optional<UUID> due() {
        return em.createQuery(
                        "select l.id from AwardList l where l.state = :state order by l.confirmedAt, l.id", UUID.class)
                .setParameter("state", ListState.CONFIRMED)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    Map<RowState, Long> counts(UUID list) {
        Map<RowState, Long> counts = new EnumMap<>(RowState.class);
        em.createQuery("select r.state, count(r) from AwardRow r where r.list = :list group by r.state", Object[].class)
                .setParameter("list", list)
                .getResultList()
                .forEach(row -> counts.put((RowState) row[0], (Long) row[1]));
        return counts;
    }

    /** The next good ones that are not issued, in the order of the file. */
    List<AwardRow> next(UUID list, int most) {
        return rows(list, RowState.READY).setMaxResults(most).getResultList();
    }

    Page<RowView> page(UUID list, RowState state, int page) {
        long total = counts(list).getOrDefault(state, 0L);
        List<RowView> found = rows(list, state)
                .setFirstResult((page - 1) * SLICE)
                .setMaxResults(SLICE)
                .getResultStream()
                .map(AwardRow::view)
                .toList();
        return new Page<>(found, total, page, SLICE);
    }

    List<RowView> rejected(UUID list) {
        return rows(list, RowState.REJECTED)
                .getResultStream()
                .map(AwardRow::view)
                .toList();
    }

    private jakarta.persistence.TypedQuery<AwardRow> rows(UUID list, RowState state) {
        return em.createQuery(
                        "select r from AwardRow r where r.list = :list and r.state = :state order by r.line, r.id",
                        AwardRow.class)
                .setParameter("list", list)
                .setParameter("state", state);
    }

    boolean names(UUID list, String email) {
        return !em.createQuery("select r.id from AwardRow r where r.list = :list and r.email = :email", UUID.class)
                .setParameter("list", list)
                .setParameter("email", email)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Forgets the rows of a list that was given up. */
    void forget(UUID list) {
        em.createQuery("delete from AwardRow r where r.list = :list")
                .setParameter("list", list)
                .executeUpdate();
    }

    /** The lists in which somebody's credential waits. */
    List<UUID> withWaiting() {
        return em.createQuery("select distinct r.list from AwardRow r where r.state = :state", UUID.class)
                .setParameter("state", RowState.WAITING)
                .getResultList();
    }

    /** One of the lists that were done before this and in which somebody's credential still waits. */
    Optional<UUID> waitingSince(Instant before) {
        return em.createQuery(
                        "select l.id from AwardList l where l.doneAt < :before and l.id in"
                                + " (select r.list from AwardRow r where r.state = :state) order by l.doneAt, l.id",
                        UUID.class)
                .setParameter("before", before)
                .setParameter("state", RowState.WAITING)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    List<AwardRow> waiting(UUID list) {
        return rows(list, RowState.WAITING).getResultList();
    }

    List<AwardRow> waiting(UUID list, String digest) {
        return em.createQuery(
                        "select r from AwardRow r where r.list = :list and r.state = :state and r.digest = :digest",
                        AwardRow.class)
                .setParameter("list", list)
                .setParameter("state", RowState.WAITING)
                .setParameter("digest", digest)
                .getResultList();
    }
}
