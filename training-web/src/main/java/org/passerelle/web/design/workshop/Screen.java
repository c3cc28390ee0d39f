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
import java.util.TreeSet;
import java.util.UUID;
import org.passerelle.design.board.Entry;
import org.passerelle.design.workshop.Relaying;
import org.passerelle.design.workshop.WorkshopSeat;

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
    private final boolean byAccount;
    private final Deque<String> waiting = new ArrayDeque<>();
    private final TreeSet<Long> veiled = new TreeSet<>();
    private boolean sending;
    private volatile long told;
    private double left = AT_ONCE;
    private Instant counted;
    private volatile Instant heard;
    private volatile Instant known;

    Screen(Session session, Arrival arrival, UUID board, WorkshopSeat seat, long told, Instant now) {
        this(session, arrival, board, seat.workshop(), seat.id(), !seat.isGuest(), told, now);
    }

    private Screen(
            Session session,
            Arrival arrival,
            UUID board,
            UUID workshop,
            UUID seat,
            boolean byAccount,
            long told,
            Instant now) {
        this.session = session;
        this.arrival = arrival;
        this.board = board;
        this.workshop = workshop;
        this.seat = seat;
        this.byAccount = byAccount;
        this.told = told;
        this.counted = now;
        this.heard = now;
        this.known = Instant.MIN;
    }

    /** One on which nothing is shown. */
    static Screen stranger(Session session, Arrival arrival, Instant now) {
        UUID none = new UUID(0, 0);
        return new Screen(session, arrival, none, none, none, false, 0, now);
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

    /** Whether whoever opened it sits there by their account. */
    boolean isByAccount() {
        return byAccount;
    }

    /** Whether whoever opened it was found signed in a moment ago. */
    boolean isKnownAt(Instant now) {
        return now.isBefore(known);
    }

    void knownUntil(Instant until) {
        known = until;
    }

    /** It said something. */
    void heard(Instant now) {
        heard = now;
    }

    boolean isSilentSince(Instant then) {
        return heard.isBefore(then);
    }

    /** The last line that it has. */
    long told() {
        return told;
    }

    /** What it knows; only asked and changed by who holds the room. */
    Relaying.Ear ear() {
        return new Relaying.Ear(seat, told, List.copyOf(veiled));
    }

    /** Tells it these lines, as they were written for all. */
    void tell(List<Entry> lines, LinesText written) {
        if (lines.isEmpty()) {
            return;
        }
        for (Entry line : lines) {
            told = Math.max(told, line.seq());
            if (line.veiled()) {
                veiled.add(line.seq());
            } else {
                veiled.remove(line.seq());
            }
        }
        sendText(written.of(lines));
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
        sendText(message.toString());
    }

    void sendText(String message) {
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
