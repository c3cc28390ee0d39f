package org.passerelle.design.workshop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.design.board.BoardAction;
import org.passerelle.design.board.Entry;
import org.passerelle.kernel.NotFound;

/** The logs in store. A board's lines are numbered by whoever holds its row, so that they have no gap and no twin. */
@ApplicationScoped
class BoardLog {
    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** The board, held until the transaction ends: nobody else adds to its log meanwhile. */
    Board hold(UUID board) {
        return Optional.ofNullable(em.find(Board.class, board, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new NotFound("board", board));
    }

    /** The line of an act that was delivered before. */
    Optional<Entry> known(UUID board, UUID action) {
        return em.createQuery(
                        "select e from BoardEntry e where e.board = :board and e.actionId = :action", BoardEntry.class)
                .setParameter("board", board)
                .setParameter("action", action)
                .getResultStream()
                .findFirst()
                .map(BoardEntry::entry);
    }

    /** Of these acts, those that were delivered before, with their lines. */
    Map<UUID, Long> known(UUID board, Collection<UUID> actions) {
        Map<UUID, Long> known = new HashMap<>();
        em.createQuery("select e from BoardEntry e where e.board = :board and e.actionId in :actions", BoardEntry.class)
                .setParameter("board", board)
                .setParameter("actions", actions)
                .getResultList()
                .forEach(line -> known.put(line.actionId(), line.seq()));
        return known;
    }

    Entry add(Board held, UUID action, UUID author, int late, BoardAction done) {
        Instant now = clock.instant();
        BoardEntry line = new BoardEntry(held.id(), held.next(), action, author, now, late, done);
        em.persist(line);
        return new Entry(line.seq(), action, author, now, late, false, done);
    }

    List<Entry> after(UUID board, long seq) {
        return em.createQuery(
                        "select e from BoardEntry e where e.board = :board and e.seq > :seq order by e.seq",
                        BoardEntry.class)
                .setParameter("board", board)
                .setParameter("seq", seq)
                .getResultStream()
                .map(BoardEntry::entry)
                .toList();
    }

    /** The lines of a board as they are kept. */
    List<String> lines(UUID board) {
        return em.createQuery("select e from BoardEntry e where e.board = :board order by e.seq", BoardEntry.class)
                .setParameter("board", board)
                .getResultStream()
                .map(BoardEntry::line)
                .toList();
    }

    /** How far these boards' logs have come. */
    Map<UUID, Long> lengths(Collection<UUID> boards) {
        Map<UUID, Long> lengths = new HashMap<>();
        if (!boards.isEmpty()) {
            em.createQuery("select b from Board b where b.id in :boards", Board.class)
                    .setParameter("boards", boards)
                    .getResultList()
                    .forEach(board -> lengths.put(board.id(), board.lastSeq()));
        }
        return lengths;
    }
}
