package org.passerelle.design.workshop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.passerelle.design.board.BoardState;
import org.passerelle.design.board.Entry;

/**
 * Boards in memory, each with the lines that made it, so that an act is judged without reading the log anew. They hold
 * only what is in the database: a line that another node added is caught up with before anything is asked.
 */
@ApplicationScoped
class LiveBoards {
    private static final int MOST = 100;

    @Inject
    BoardLog log;

    private final Map<UUID, Live> boards = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Live> eldest) {
            return size() > MOST;
        }
    };

    private static final class Live {
        private final BoardState state = new BoardState();
        private final List<Entry> lines = new ArrayList<>();
        private final List<Entry> ahead = new ArrayList<>();

        @Nullable
        private BoardState draft;

        private void take(Entry entry) {
            state.apply(entry);
            lines.add(entry);
        }

        /** Whether what was drafted is what the log has, as far as it goes. */
        private boolean isDraftTrue(long upTo) {
            return ahead.stream()
                    .allMatch(e ->
                            e.seq() <= upTo && lines.get((int) e.seq() - 1).id().equals(e.id()));
        }
    }

    /** A board as far as its log was read. */
    record Reading(BoardState state, List<Entry> lines) {}

    /**
     * Asks a board something, once it has caught up with its log up to a line that is known to be there.
     *
     * @param upTo the last line; what comes after it, such as what this transaction adds, is left out
     */
    <T> T ask(UUID board, long upTo, Function<Reading, T> question) {
        Live found = live(board);
        synchronized (found) {
            catchUp(found, board, upTo);
            return question.apply(new Reading(found.state, found.lines));
        }
    }

    /**
     * The board by which acts of one transaction are judged, which adds to it what the others are not told yet. It is
     * for who holds the board's row, and is made anew when a transaction before this one failed.
     *
     * @param upTo the last line of the log before this transaction
     */
    BoardState draft(UUID board, long upTo) {
        Live found = live(board);
        synchronized (found) {
            catchUp(found, board, upTo);
            BoardState draft = found.draft;
            if (draft == null || !found.isDraftTrue(upTo)) {
                draft = new BoardState();
                found.draft = draft;
            }
            found.lines.subList((int) draft.seq(), (int) upTo).forEach(draft::apply);
            found.ahead.clear();
            return draft;
        }
    }

    /** This transaction adds a line, which its draft has. */
    void drafted(UUID board, BoardState draft, Entry line) {
        draft.apply(line);
        Live found = live(board);
        synchronized (found) {
            if (draft.equals(found.draft)) {
                found.ahead.add(line);
            }
        }
    }

    /** The transaction is over: what it added up to this line is in the log. */
    void settled(UUID board, long upTo) {
        Live found = live(board);
        synchronized (found) {
            for (Entry line : found.ahead) {
                if (line.seq() <= upTo && line.seq() == found.state.seq() + 1) {
                    found.take(line);
                }
            }
        }
    }

    private Live live(UUID board) {
        synchronized (boards) {
            return boards.computeIfAbsent(board, b -> new Live());
        }
    }

    private void catchUp(Live found, UUID board, long upTo) {
        if (found.state.seq() < upTo) {
            for (Entry entry : log.after(board, found.state.seq())) {
                if (entry.seq() <= upTo) {
                    found.take(entry);
                }
            }
        }
    }
}
