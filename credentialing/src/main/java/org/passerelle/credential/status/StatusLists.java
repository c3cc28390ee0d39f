package org.passerelle.credential.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The stored lists and entries. */
@ApplicationScoped
class StatusLists {
    /** How often another may close the open list between our looking for it and our getting it. */
    private static final int TRIES = 5;

    @PersistenceContext
    EntityManager em;

    /** Somebody's open list, held against everybody else until the transaction ends. */
    StatusList lockOpen(String owner) {
        for (int i = 0; i < TRIES; i++) {
            Optional<StatusList> open = em.createQuery(
                            "select l from StatusList l where l.openFor = :owner", StatusList.class)
                    .setParameter("owner", owner)
                    .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                    .getResultStream()
                    .findFirst();
            if (open.isPresent()) {
                return open.get();
            }
        }
        throw new IllegalStateException("no status list is open");
    }

    /** The list, held against everybody else until the transaction ends, as it is by then. */
    StatusList lock(UUID id) {
        return em.createQuery("select l from StatusList l where l.id = :id", StatusList.class)
                .setParameter("id", id)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getSingleResult();
    }

    Optional<StatusList> numbered(int number) {
        return em.createQuery("select l from StatusList l where l.number = :number", StatusList.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    /** Whether somebody has an open list; to be asked for while the platform's is held, which begins with one. */
    boolean isOneOpen(String owner) {
        return !em.createQuery("select l.id from StatusList l where l.openFor = :owner", UUID.class)
                .setParameter("owner", owner)
                .getResultList()
                .isEmpty();
    }

    /** The number after the last; to be asked for while the platform's open list is held. */
    int nextNumber() {
        return em.createQuery("select max(l.number) from StatusList l", Integer.class)
                        .getSingleResult()
                + 1;
    }

    List<StatusList> all() {
        return em.createQuery("select l from StatusList l order by l.number", StatusList.class)
                .getResultList();
    }

    StatusList list(UUID id) {
        return em.find(StatusList.class, id);
    }

    Optional<StatusEntry> entry(UUID id) {
        return Optional.ofNullable(em.find(StatusEntry.class, id));
    }

    boolean isTaken(StatusList list, int position) {
        return !em.createQuery(
                        "select e.id from StatusEntry e where e.listId = :list and e.position = :position", UUID.class)
                .setParameter("list", list.id())
                .setParameter("position", position)
                .getResultList()
                .isEmpty();
    }

    BitSet revoked(StatusList list) {
        BitSet set = new BitSet(list.size());
        em.createQuery(
                        "select e.position from StatusEntry e where e.listId = :list and e.revokedAt is not null",
                        Integer.class)
                .setParameter("list", list.id())
                .getResultStream()
                .forEach(set::set);
        return set;
    }

    void add(Object made) {
        em.persist(made);
    }

    /** Writes at once, so that one list is closed in the database before the next is opened. */
    void write() {
        em.flush();
    }
}
