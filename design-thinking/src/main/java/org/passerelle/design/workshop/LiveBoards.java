package org.passerelle.design.workshop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
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
    }

    /** A board as far as its log was read. */
    record Reading(BoardState state, List<Entry> lines) {}

    /**
     * Asks a board something, once it has caught up with its log up to a line that is known to be there.
     *
     * @param upTo the last line; what comes after it, such as what this transaction adds, is left out
     */
    <T> T ask(UUID board, long upTo, Function<Reading, T> question) {
        Live live;
        synchronized (boards) {
            live = boards.computeIfAbsent(board, b -> new Live());
        }
        synchronized (live) {
            if (live.state.seq() < upTo) {
                for (Entry entry : log.after(board, live.state.seq())) {
                    if (entry.seq() <= upTo) {
                        live.state.apply(entry);
                        live.lines.add(entry);
                    }
                }
            }
            return question.apply(new Reading(live.state, live.lines));
        }
    }
}
