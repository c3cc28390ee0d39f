package org.passerelle.web.design.workshop;

import jakarta.json.JsonObject;
import jakarta.websocket.CloseReason;
import jakarta.websocket.Session;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.UUID;
import org.passerelle.design.board.ActionJson;
import org.passerelle.design.board.Entry;
import org.passerelle.design.workshop.Relaying;

/**
 * An open screen: what it was told, what it may still say at once, and what is on its way to it. One message is on the
 * line at a time; what gathers meanwhile goes with the next. A screen that takes nothing any more is let go: it comes
 * back and asks for the rest.
 */
final class Screen {
    private static final Logger LOG = System.getLogger(Screen.class.getName());
    private static final int MOST_WAITING = 2000;
    private static final double AT_ONCE = 100;
    private static final double A_SECOND = 10;

    private final Session session;
    private final Arrival arrival;
    private final UUID board;
    private final UUID workshop;
    private final UUID seat;
    private final Deque<String> waiting = new ArrayDeque<>();
    private final TreeSet<Long> veiled = new TreeSet<>();
    private boolean sending;
    private volatile long told;
    private double left = AT_ONCE;
    private Instant counted;

    Screen(Session session, Arrival arrival, UUID board, UUID workshop, UUID seat, long told, Instant now) {
        this.session = session;
        this.arrival = arrival;
        this.board = board;
        this.workshop = workshop;
        this.seat = seat;
        this.told = told;
        this.counted = now;
    }

    Arrival arrival() {
        return arrival;
    }

    String id() {
        return session.getId();
    }

    UUID board() {
        return board;
    }

    UUID workshop() {
        return workshop;
    }

    UUID seat() {
        return seat;
    }

    /** The last line that it has. */
    long told() {
        return told;
    }

    /** What it knows; only asked and changed by who holds the room. */
    Relaying.Ear ear() {
        return new Relaying.Ear(seat, told, List.copyOf(veiled));
    }

    /**
     * Tells it these lines.
     *
     * @param written lines as they were written for other screens, for most screens are told the same
     */
    void tell(List<Entry> lines, Map<Entry, String> written) {
        if (lines.isEmpty()) {
            return;
        }
        StringJoiner all = new StringJoiner(",", "{\"kind\":\"lines\",\"lines\":[", "]}");
        for (Entry line : lines) {
            all.add(written.computeIfAbsent(
                    line, entry -> ActionJson.write(entry).toString()));
            told = Math.max(told, line.seq());
            if (line.veiled()) {
                veiled.add(line.seq());
            } else {
                veiled.remove(line.seq());
            }
        }
        send(all.toString());
    }

    /** Whether it may say one more thing now: a hundred at once, then ten a second. */
    synchronized boolean mayTalk(Instant now) {
        double seconds = Math.max(0, (now.toEpochMilli() - counted.toEpochMilli()) / 1000.0);
        left = Math.min(AT_ONCE, left + seconds * A_SECOND);
        counted = now;
        if (left < 1) {
            return false;
        }
        left--;
        return true;
    }

    void send(JsonObject message) {
        send(message.toString());
    }

    private void send(String message) {
        synchronized (waiting) {
            if (waiting.size() >= MOST_WAITING) {
                close(CloseReason.CloseCodes.TRY_AGAIN_LATER, "too slow");
                return;
            }
            waiting.add(message);
            if (sending) {
                return;
            }
            sending = true;
        }
        next();
    }

    private void next() {
        String batch;
        synchronized (waiting) {
            if (waiting.isEmpty()) {
                sending = false;
                return;
            }
            batch = "[" + String.join(",", waiting) + "]";
            waiting.clear();
        }
        try {
            session.getAsyncRemote().sendText(batch, sent -> {
                if (sent.isOK()) {
                    next();
                } else {
                    close(CloseReason.CloseCodes.GOING_AWAY, "broken");
                }
            });
        } catch (RuntimeException gone) {
            LOG.log(Level.DEBUG, "a screen is gone", gone);
            close(CloseReason.CloseCodes.GOING_AWAY, "broken");
        }
    }

    void close(CloseReason.CloseCode code, String why) {
        try {
            session.close(new CloseReason(code, why));
        } catch (IOException | IllegalStateException gone) {
            LOG.log(Level.DEBUG, "a screen is gone", gone);
        }
    }
}
