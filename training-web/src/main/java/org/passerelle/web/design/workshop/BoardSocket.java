package org.passerelle.web.design.workshop;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.websocket.CloseReason;
import jakarta.websocket.OnClose;
import jakarta.websocket.OnError;
import jakarta.websocket.OnMessage;
import jakarta.websocket.OnOpen;
import jakarta.websocket.Session;
import jakarta.websocket.server.PathParam;
import jakarta.websocket.server.ServerEndpoint;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;

/** The line between a screen and a board. Whatever comes is judged by itself, by {@link BoardRooms}. */
@ServerEndpoint(value = "/live/boards/{board}", configurator = BoardHandshake.class)
public class BoardSocket {
    /** The longest message taken; a longer one closes the line. */
    public static final int LONGEST = 65_536;

    private static final Logger LOG = System.getLogger(BoardSocket.class.getName());

    private static BoardRooms rooms() {
        return CDI.current().select(BoardRooms.class).get();
    }

    /** A screen wants to see the board. */
    @OnOpen
    public void open(Session session, @PathParam("board") String board) throws IOException {
        session.setMaxTextMessageBufferSize(LONGEST);
        // Whoever falls silent is noticed by the rooms: the container sets a timer for every message on either way, and
        // keeps those that are called off until they would have rung.
        session.setMaxIdleTimeout(0);
        Optional<Arrival> arrival = BoardHandshake.take(session.getRequestParameterMap());
        if (arrival.isEmpty()) {
            session.close(new CloseReason(CloseReason.CloseCodes.VIOLATED_POLICY, "no handshake"));
            return;
        }
        rooms().enter(session, arrival.get(), board);
    }

    /** It says something. */
    @OnMessage(maxMessageSize = LONGEST)
    public void hear(String text, Session session) {
        rooms().hear(session.getId(), text);
    }

    /** It is gone. */
    @OnClose
    public void close(Session session) {
        rooms().leave(session.getId());
    }

    /** A line that breaks is closed; what was under way is sent again when the screen comes back. */
    @OnError
    public void fail(Session session, Throwable thrown) {
        LOG.log(Level.DEBUG, "a line to a board broke", thrown);
        rooms().leave(session.getId());
    }
}
