package org.passerelle.web.design.workshop;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Session;
import java.io.StringReader;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.passerelle.design.board.ActionJson;
import org.passerelle.design.board.Entry;
import org.passerelle.design.workshop.Boarding;
import org.passerelle.design.workshop.Relaying;
import org.passerelle.design.workshop.WorkshopSeat;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Refusal;
import org.passerelle.people.RightsOf;
import org.passerelle.web.platform.Bundles;
import org.passerelle.web.platform.CurrentCaller;

/**
 * The open screens of this node, by board. An act is answered once it is in the log, and from the log every screen is
 * told; {@link BoardPulse} looks there for what other nodes added, so that no node needs to know another.
 */
@ApplicationScoped
public class BoardRooms {
    private static final Logger LOG = System.getLogger(BoardRooms.class.getName());

    private static final int MOST_SCREENS = 12;

    /** After these a screen has nothing more to do here. */
    private static final Set<String> OVER = Set.of("design.board.out", "design.board.signedOut");

    @Resource
    ManagedExecutorService executor;

    @Inject
    Boarding boarding;

    @Inject
    Relaying relaying;

    @Inject
    RightsOf rights;

    @Inject
    Bundles bundles;

    @Inject
    CurrentCaller caller;

    @Inject
    ActingAs acting;

    @Inject
    Clock clock;

    private final Map<String, Screen> screens = new ConcurrentHashMap<>();
    private final Map<UUID, AtomicInteger> rooms = new ConcurrentHashMap<>();
    private final Map<UUID, Set<UUID>> present = new ConcurrentHashMap<>();

    /** A screen is opened: it is told who it is, who is there, and what it has not. */
    void enter(Session session, Arrival arrival, String address) {
        acting.as(arrival, () -> {
            try {
                UUID board = UUID.fromString(address);
                mustBeKnown(arrival);
                Boarding.Place place = boarding.place(board, arrival.keys());
                long told = BoardHandshake.first(session.getRequestParameterMap(), "since")
                        .filter(since -> since.matches("\\d{1,15}"))
                        .map(Long::parseLong)
                        .orElse(0L);
                UUID seat = place.seat().id();
                if (screens.values().stream().filter(s -> s.seat().equals(seat)).count() >= MOST_SCREENS) {
                    throw new Refusal("design.board.manyScreens", MOST_SCREENS);
                }
                long known = Math.min(told, place.board().lastSeq());
                Screen screen =
                        new Screen(session, arrival, board, place.workshop().id(), seat, known, clock.instant());
                screen.send(Told.hello(place, clock.instant()));
                screens.put(screen.id(), screen);
                tell(board);
                beat();
                people(screen);
            } catch (Refusal | NotFound | IllegalArgumentException refused) {
                Screen stranger = new Screen(
                        session, arrival, new UUID(0, 0), new UUID(0, 0), new UUID(0, 0), 0, clock.instant());
                putOut(stranger, refused instanceof Refusal r ? r : new Refusal("design.board.out"));
            }
        });
    }

    /** A screen says something. */
    void hear(String id, String text) {
        Screen screen = screens.get(id);
        if (screen == null) {
            return;
        }
        JsonObject said;
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            said = reader.readObject();
        } catch (JsonException | NumberFormatException e) {
            refuse(screen, "", new Refusal("design.board.unreadable"));
            return;
        }
        if (said.containsKey("people") && screen.mayTalk(clock.instant())) {
            acting.asPlatform(() -> people(screen));
        } else if (said.get("do") instanceof JsonObject done) {
            String act = said.getString("id", "");
            if (screen.mayTalk(clock.instant())) {
                acting.as(screen.arrival(), () -> act(screen, act, said.getInt("late", 0), done));
            } else {
                screen.send(Told.again(act));
            }
        }
    }

    private void act(Screen screen, String act, int late, JsonObject done) {
        try {
            mustBeKnown(screen.arrival());
            Boarding.Kept kept = boarding.act(
                    screen.board(), screen.arrival().keys(), UUID.fromString(act), late, ActionJson.read(done));
            tell(screen.board());
            if (kept.again()) {
                screen.send(Told.kept(act, kept.seq()));
            }
        } catch (NotFound gone) {
            putOut(screen, new Refusal("design.board.out"));
        } catch (Refusal refused) {
            refuse(screen, act, refused);
            if (OVER.contains(refused.code())) {
                putOut(screen, refused);
            }
        } catch (IllegalArgumentException unreadable) {
            refuse(screen, act, new Refusal("design.board.unreadable"));
        } catch (RuntimeException failed) {
            LOG.log(
                    Level.WARNING,
                    "an act on board " + screen.board() + " was not kept; it is asked for again",
                    failed);
            screen.send(Told.again(act));
        }
    }

    private void refuse(Screen screen, String act, Refusal refusal) {
        String said = bundles.of(screen.arrival().language(), refusal);
        screen.send(Told.refused(act, refusal.code(), said));
    }

    private void putOut(Screen screen, Refusal why) {
        screens.remove(screen.id());
        screen.send(Told.out(bundles.of(screen.arrival().language(), why)));
        screen.close(CloseCodes.VIOLATED_POLICY, "out");
    }

    /** A screen was closed. */
    void leave(String id) {
        screens.remove(id);
    }

    private void mustBeKnown(Arrival arrival) {
        if (!arrival.isSessionThere()
                || arrival.signedIn()
                        .filter(s -> !rights.staysSignedIn(s.person(), s.since()))
                        .isPresent()) {
            throw new Refusal("design.board.signedOut");
        }
    }

    /** Sees to it that every screen of a board is told what it has not; acts that come meanwhile go out together. */
    void tell(UUID board) {
        AtomicInteger asked = rooms.computeIfAbsent(board, b -> new AtomicInteger());
        if (asked.getAndIncrement() > 0) {
            return;
        }
        try {
            executor.submit(() -> acting.asPlatform(() -> tellAll(board, asked)));
        } catch (RejectedExecutionException stopping) {
            asked.set(0);
        }
    }

    private void tellAll(UUID board, AtomicInteger asked) {
        boolean told = false;
        try {
            int heard;
            do {
                heard = asked.get();
                tellOnce(board);
            } while (asked.addAndGet(-heard) > 0);
            told = true;
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "the screens of board " + board + " are told later", failed);
        } finally {
            if (!told) {
                asked.set(0);
            }
        }
    }

    private void tellOnce(UUID board) {
        List<Screen> here =
                screens.values().stream().filter(s -> s.board().equals(board)).toList();
        if (here.isEmpty()) {
            return;
        }
        List<List<Entry>> lines =
                relaying.lines(board, here.stream().map(Screen::ear).toList());
        Map<Entry, String> written = new IdentityHashMap<>();
        for (int i = 0; i < here.size(); i++) {
            here.get(i).tell(lines.get(i), written);
        }
    }

    /** Looks for what other nodes added. */
    void listen() {
        List<UUID> boards =
                screens.values().stream().map(Screen::board).distinct().toList();
        if (boards.isEmpty()) {
            return;
        }
        acting.asPlatform(() -> {
            Map<UUID, Long> lengths = relaying.lengths(boards);
            Set<UUID> behind = screens.values().stream()
                    .filter(s -> s.told() < lengths.getOrDefault(s.board(), 0L))
                    .map(Screen::board)
                    .collect(Collectors.toSet());
            behind.forEach(this::tell);
        });
    }

    /** Sends out whoever may no longer be there, and tells the others who is here. */
    void look() {
        List<Screen> all = new ArrayList<>(screens.values());
        if (all.isEmpty()) {
            return;
        }
        acting.asPlatform(() -> {
            Set<UUID> good =
                    relaying.good(all.stream().map(Screen::seat).distinct().toList());
            for (Screen screen : all) {
                if (!good.contains(screen.seat())) {
                    putOut(screen, new Refusal("design.board.out"));
                } else {
                    try {
                        mustBeKnown(screen.arrival());
                    } catch (Refusal left) {
                        putOut(screen, left);
                    }
                }
            }
            beat();
        });
    }

    private void beat() {
        Map<UUID, Set<UUID>> now = caller.asPlatform(() -> relaying.here(
                screens.values().stream().map(Screen::seat).distinct().toList()));
        Map<UUID, Set<UUID>> before = new HashMap<>(present);
        present.keySet().retainAll(now.keySet());
        present.putAll(now);
        for (Screen screen : screens.values()) {
            Set<UUID> here = now.getOrDefault(screen.workshop(), Set.of());
            if (!here.equals(before.get(screen.workshop()))) {
                people(screen);
            }
        }
    }

    private void people(Screen screen) {
        List<WorkshopSeat> seats = caller.asPlatform(() -> relaying.people(screen.workshop()));
        screen.send(Told.people(seats, present.getOrDefault(screen.workshop(), Set.of())));
    }
}
