package org.passerelle.web.design.workshop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Session;
import java.io.StringReader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.passerelle.design.board.ActionJson;
import org.passerelle.design.workshop.Boarding;
import org.passerelle.design.workshop.Keeping;
import org.passerelle.design.workshop.Relaying;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Refusal;

/**
 * What comes by the open lines of this node. An act is answered once it is in the log, and from the log every screen is
 * told, by {@link BoardRounds}; {@link BoardPulse} looks there for what other nodes added, so that no node needs to
 * know another.
 */
@ApplicationScoped
public class BoardRooms {
    private static final int MOST_SCREENS = 12;

    /** A screen that says nothing for so long is gone; it speaks more often by itself. */
    private static final Duration SILENCE = Duration.ofSeconds(90);

    @Inject
    Boarding boarding;

    @Inject
    Relaying relaying;

    @Inject
    Screens screens;

    @Inject
    BoardRounds rounds;

    @Inject
    BoardPresence presence;

    @Inject
    ScreenAnswers answers;

    @Inject
    ActingAs acting;

    @Inject
    Clock clock;

    /** A screen is opened: it is told who it is, who is there, and what it has not. */
    void enter(Session session, Arrival arrival, String address) {
        acting.as(arrival, () -> {
            try {
                UUID board = UUID.fromString(address);
                answers.mustBeKnown(arrival);
                Boarding.Place place = boarding.place(board, arrival.keys());
                long told = BoardHandshake.first(session.getRequestParameterMap(), "since")
                        .filter(since -> since.matches("\\d{1,15}"))
                        .map(Long::parseLong)
                        .orElse(0L);
                if (screens.countOf(place.seat().id()) >= MOST_SCREENS) {
                    throw new Refusal("design.board.manyScreens", MOST_SCREENS);
                }
                long known = Math.min(told, place.board().lastSeq());
                Screen screen = new Screen(session, arrival, board, place.seat(), known, clock.instant());
                screen.send(Told.hello(place, clock.instant()));
                screens.add(screen);
                rounds.tell(board);
                presence.greet(screen);
            } catch (Refusal | NotFound | IllegalArgumentException refused) {
                Screen stranger = Screen.stranger(session, arrival, clock.instant());
                answers.putOut(stranger, refused instanceof Refusal r ? r : new Refusal("design.board.out"));
            }
        });
    }

    /** A screen says something. */
    void hear(String id, String text) {
        Screen screen = screens.get(id);
        if (screen == null) {
            return;
        }
        Instant now = clock.instant();
        screen.heard(now);
        JsonObject said;
        try (JsonReader reader = Told.JSON.createReader(new StringReader(text))) {
            said = reader.readObject();
        } catch (JsonException | NumberFormatException e) {
            answers.refuse(screen, "", new Refusal("design.board.unreadable"));
            return;
        }
        if (said.containsKey("people") && screen.mayTalk(now)) {
            presence.people(screen);
        } else if (said.get("do") instanceof JsonObject done) {
            String act = said.getString("id", "");
            if (screen.mayTalk(now)) {
                act(screen, act, said.getInt("late", 0), done);
            } else {
                screen.send(Told.again(act));
            }
        }
    }

    private void act(Screen screen, String act, int late, JsonObject done) {
        try {
            rounds.act(screen, new Keeping.Deed(screen.seat(), UUID.fromString(act), late, ActionJson.read(done)));
        } catch (Refusal refused) {
            answers.refuse(screen, act, refused);
        } catch (IllegalArgumentException unreadable) {
            answers.refuse(screen, act, new Refusal("design.board.unreadable"));
        }
    }

    /** A screen was closed. */
    void leave(String id) {
        screens.remove(id);
    }

    /** Sees to it that every screen of a board is told what it has not. */
    void tell(UUID board) {
        rounds.tell(board);
    }

    /** Looks for what other nodes added. */
    void listen() {
        Set<UUID> boards = screens.boards();
        if (boards.isEmpty()) {
            return;
        }
        acting.asPlatform(() -> {
            Map<UUID, Long> lengths = relaying.lengths(boards);
            for (UUID board : boards) {
                long length = lengths.getOrDefault(board, 0L);
                if (screens.on(board).stream().anyMatch(screen -> screen.told() < length)) {
                    rounds.tell(board);
                }
            }
        });
    }

    /** Sends out whoever may no longer be there, and tells the others who is here. */
    void look() {
        List<Screen> all = screens.all();
        if (all.isEmpty()) {
            return;
        }
        acting.asPlatform(() -> {
            Set<UUID> good =
                    relaying.good(all.stream().map(Screen::seat).distinct().toList());
            Instant silent = clock.instant().minus(SILENCE);
            for (Screen screen : all) {
                if (!good.contains(screen.seat())) {
                    answers.putOut(screen, new Refusal("design.board.out"));
                } else if (screen.isSilentSince(silent)) {
                    screens.remove(screen.id());
                    screen.close(CloseCodes.GOING_AWAY, "silent");
                } else {
                    try {
                        answers.mustBeKnown(screen.arrival());
                    } catch (Refusal left) {
                        answers.putOut(screen, left);
                    }
                }
            }
        });
        presence.beat();
    }
}
