package org.passerelle.design.workshop;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.design.board.BoardAction;
import org.passerelle.design.board.BoardState;
import org.passerelle.design.board.Entry;
import org.passerelle.design.board.Restoring;
import org.passerelle.design.board.Veil;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.UseCase;

/**
 * Working on a board. Each act is judged by itself, by the seat of whoever does it and the board as it is at that
 * moment; it is kept once it is in the log, and the log is what the audit would be. A guest is known by the key that
 * they were given at the door.
 */
@UseCase
public class Boarding {
    /** A device that was cut off for longer counts as cut off for so long, in seconds. */
    public static final int LONGEST_LATE = 7 * 24 * 3600;

    @Inject
    Workshops workshops;

    @Inject
    BoardLog log;

    @Inject
    LiveBoards live;

    /** Where somebody sits, at which board of which workshop. */
    public record Place(Board board, Workshop workshop, WorkshopSeat seat) {}

    /**
     * What became of an act.
     *
     * @param again whether it had been kept before
     */
    public record Kept(long seq, boolean again) {}

    /**
     * The board, and where the caller sits.
     *
     * @param key a guest's key; empty for somebody with an account
     * @throws NotFound when they have no seat there
     * @throws Refusal when their seat ended
     */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public Place place(UUID board, String key) {
        Board found = workshops.board(board);
        return new Place(found, workshops.workshop(found.workshop()), workshops.seat(found.workshop(), key));
    }

    /** Everybody who has or had a seat, whom the log names. */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public List<WorkshopSeat> people(UUID board, String key) {
        return workshops.seats(place(board, key).workshop().id());
    }

    /** The log after a line, as the caller may read it now. */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public List<Entry> log(UUID board, String key, long after) {
        Place place = place(board, key);
        UUID viewer = place.seat().id();
        return live.ask(
                board,
                place.board().lastSeq(),
                reading -> Veil.over(since(reading.lines(), after), reading.state(), viewer));
    }

    private static List<Entry> since(List<Entry> lines, long after) {
        int from = (int) Math.max(0, Math.min(after, lines.size()));
        return List.copyOf(lines.subList(from, lines.size()));
    }

    /** The board as the caller may see it, after a line of its log, or as it is now. */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public BoardState state(UUID board, String key, Optional<Long> at) {
        long last = at.orElse(Long.MAX_VALUE);
        return BoardState.of(
                log(board, key, 0).stream().takeWhile(e -> e.seq() <= last).toList());
    }

    /**
     * Does something on a board. Delivered twice, it is done once.
     *
     * @param action what the browser calls the act
     * @param late how many seconds ago it was done, on a device that was cut off
     * @throws Refusal when it may not be done, in words; nothing is kept then
     */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public Kept act(UUID board, String key, UUID action, int late, BoardAction done) {
        Hanging.mustBeNoImage(done);
        UUID workshop = workshops.workshopOf(board);
        WorkshopSeat seat = workshops.seat(workshop, key);
        Board held = log.hold(board);
        Optional<Entry> before = log.known(board, action);
        if (before.isPresent()) {
            return new Kept(before.get().seq(), true);
        }
        if (workshops.workshop(workshop).isEnded()) {
            throw new Refusal("design.board.over");
        }
        live.ask(board, held.lastSeq(), reading -> {
            done.check(reading.state(), seat.seat());
            return true;
        });
        return new Kept(log.add(held, action, seat.id(), late(late), done).seq(), false);
    }

    /** What a device says of how long it was cut off, within reason. */
    static int late(int seconds) {
        return Math.max(0, Math.min(LONGEST_LATE, seconds));
    }

    /**
     * Makes the board look as it did after a line of its log, by ordinary acts that are on the log too.
     *
     * @return how many acts it took
     * @throws Refusal when the caller does not lead, or the workshop is over
     */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public int restore(UUID board, String key, long seq) {
        Place place = place(board, key);
        if (!place.seat().seat().leads()) {
            throw new Refusal("design.board.facilitatorOnly");
        }
        if (place.workshop().isEnded()) {
            throw new Refusal("design.board.over");
        }
        Board held = log.hold(board);
        if (seq < 0 || seq > held.lastSeq()) {
            throw new NotFound("line of board", seq);
        }
        List<BoardAction> acts = live.ask(
                board,
                held.lastSeq(),
                reading -> Restoring.between(
                        reading.state(), BoardState.of(reading.lines().subList(0, (int) seq))));
        acts.forEach(act -> log.add(held, UUID.randomUUID(), place.seat().id(), 0, act));
        return acts.size();
    }
}
