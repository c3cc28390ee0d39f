package org.passerelle.web.design.workshop;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.passerelle.design.board.Entry;
import org.passerelle.design.workshop.Keeping;
import org.passerelle.design.workshop.Relaying;

/**
 * Goes round by round on each board that has something to do: keeps in one transaction what came meanwhile, answers,
 * and tells every screen what it has not. A board rests after a round about as long as it took, so that the busier the
 * machine is, the more goes together. An act is answered, and told, once it is in the log for good.
 */
@ApplicationScoped
class BoardRounds {
    private static final Logger LOG = System.getLogger(BoardRounds.class.getName());
    private static final int MOST_TOGETHER = 200;
    private static final int MOST_WAITING = 5000;
    private static final int AT_ONCE = 8;
    private static final long SHORTEST_REST = 10;
    private static final long LONGEST_REST = 100;
    private static final long READ_IT = -1;

    @Resource
    ManagedExecutorService executor;

    @Inject
    Keeping keeping;

    @Inject
    Relaying relaying;

    @Inject
    Screens screens;

    @Inject
    ScreenAnswers answers;

    @Inject
    ActingAs acting;

    private final Map<UUID, Room> rooms = new ConcurrentHashMap<>();

    /** Few boards write at once: more would only take connections from everybody else. */
    private final Semaphore desks = new Semaphore(AT_ONCE, true);

    private record Waiting(Screen screen, Keeping.Deed deed) {
        String act() {
            return deed.id().toString();
        }
    }

    private static final class Room {
        private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();
        private final AtomicInteger length = new AtomicInteger();
        private final AtomicInteger asked = new AtomicInteger();
    }

    /** Something is done on a screen; it is answered later. */
    void act(Screen screen, Keeping.Deed deed) {
        Room room = room(screen.board());
        if (room.length.incrementAndGet() > MOST_WAITING) {
            room.length.decrementAndGet();
            screen.send(Told.again(deed.id().toString()));
            return;
        }
        room.waiting.add(new Waiting(screen, deed));
        wake(screen.board(), room);
    }

    /** Sees to it that every screen of a board is told what it has not. */
    void tell(UUID board) {
        wake(board, room(board));
    }

    private Room room(UUID board) {
        return rooms.computeIfAbsent(board, b -> new Room());
    }

    private void wake(UUID board, Room room) {
        if (room.asked.getAndIncrement() > 0) {
            return;
        }
        try {
            executor.submit(() -> rounds(board, room));
        } catch (RejectedExecutionException stopping) {
            room.asked.set(0);
        }
    }

    private void rounds(UUID board, Room room) {
        int heard;
        do {
            heard = room.asked.get();
            long begun = System.nanoTime();
            try {
                desks.acquire();
                try {
                    round(board, room);
                } finally {
                    desks.release();
                }
                long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
                TimeUnit.MILLISECONDS.sleep(Math.max(SHORTEST_REST, Math.min(LONGEST_REST, took)));
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                room.asked.set(0);
                return;
            } catch (RuntimeException failed) {
                LOG.log(Level.WARNING, "the screens of board " + board + " are told later", failed);
            }
        } while (room.asked.addAndGet(-heard) > 0);
    }

    private void round(UUID board, Room room) {
        long upTo = READ_IT;
        for (List<Waiting> batch = take(room); !batch.isEmpty(); batch = take(room)) {
            batch.removeIf(one -> !answers.mayAct(one.screen(), one.act()));
            upTo = Math.max(upTo, keep(board, batch));
        }
        tellAll(board, upTo);
    }

    private static List<Waiting> take(Room room) {
        List<Waiting> batch = new ArrayList<>();
        while (batch.size() < MOST_TOGETHER) {
            Waiting next = room.waiting.poll();
            if (next == null) {
                break;
            }
            room.length.decrementAndGet();
            batch.add(next);
        }
        return batch;
    }

    /** Keeps these acts together; when that fails each by itself, so that none stands in the way of the others. */
    private long keep(UUID board, List<Waiting> batch) {
        if (batch.isEmpty()) {
            return READ_IT;
        }
        List<Keeping.Outcome> outcomes = new ArrayList<>();
        try {
            acting.asPlatform(() -> outcomes.addAll(
                    keeping.keep(board, batch.stream().map(Waiting::deed).toList())));
        } catch (RuntimeException failed) {
            if (batch.size() > 1) {
                batch.forEach(one -> keep(board, List.of(one)));
            } else {
                LOG.log(Level.WARNING, "an act on board " + board + " was not kept; it is asked for again", failed);
                batch.get(0).screen().send(Told.again(batch.get(0).act()));
            }
            return READ_IT;
        }
        long last = READ_IT;
        for (int i = 0; i < outcomes.size(); i++) {
            Keeping.Outcome outcome = outcomes.get(i);
            Waiting one = batch.get(i);
            if (outcome instanceof Keeping.Kept kept) {
                last = Math.max(last, kept.seq());
            } else if (outcome instanceof Keeping.KeptBefore before) {
                one.screen().send(Told.kept(one.act(), before.seq()));
            } else if (outcome instanceof Keeping.TurnedDown down) {
                answers.refuse(one.screen(), one.act(), down.why());
            }
        }
        if (last > 0) {
            long upTo = last;
            acting.asPlatform(() -> keeping.settled(board, upTo));
        }
        return last;
    }

    private void tellAll(UUID board, long upTo) {
        List<Screen> here = screens.on(board);
        if (here.isEmpty()) {
            return;
        }
        acting.asPlatform(() -> {
            List<Relaying.Ear> ears = here.stream().map(Screen::ear).toList();
            List<List<Entry>> lines =
                    upTo == READ_IT ? relaying.lines(board, ears) : relaying.linesUpTo(board, upTo, ears);
            LinesText written = new LinesText();
            for (int i = 0; i < here.size(); i++) {
                here.get(i).tell(lines.get(i), written);
            }
        });
    }
}
