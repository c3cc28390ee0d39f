package org.passerelle.design.workshop;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.design.board.BoardAction;
import org.passerelle.design.board.BoardState;
import org.passerelle.design.board.Entry;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.UseCase;

/**
 * Keeps what waits on a board: each act judged by itself, after those before it, and all of them written in one
 * transaction, for it is the transaction that costs. Nobody but the platform may, which knows the screens on which they
 * were done.
 */
@UseCase
public class Keeping {
    @Inject
    Workshops workshops;

    @Inject
    BoardLog log;

    @Inject
    LiveBoards live;

    @Inject
    Clock clock;

    /**
     * An act that waits.
     *
     * @param seat who does it
     * @param id what the browser calls it
     * @param late how many seconds ago it was done, on a device that was cut off
     */
    public record Deed(UUID seat, UUID id, int late, BoardAction done) {}

    /** What became of an act. */
    public sealed interface Outcome {}

    /** It is a line of the log as soon as the transaction is over. */
    public record Kept(long seq) implements Outcome {}

    /** It had been kept before. */
    public record KeptBefore(long seq) implements Outcome {}

    /** It may not be done. */
    public record TurnedDown(Refusal why) implements Outcome {}

    /**
     * Does what waits on a board, in its order.
     *
     * @return what became of each
     */
    @Allowed(value = Permission.RUN_JOBS, reads = true)
    public List<Outcome> keep(UUID board, List<Deed> deeds) {
        Board held = log.hold(board);
        boolean over = workshops.workshop(held.workshop()).isEnded();
        Map<UUID, WorkshopSeat> seats =
                workshops.seats(deeds.stream().map(Deed::seat).distinct().toList());
        Map<UUID, Long> known =
                log.known(board, deeds.stream().map(Deed::id).distinct().toList());
        BoardState draft = live.draft(board, held.lastSeq());
        Instant now = clock.instant();
        List<Outcome> outcomes = new ArrayList<>();
        for (Deed deed : deeds) {
            Long before = known.get(deed.id());
            if (before != null) {
                outcomes.add(new KeptBefore(before));
                continue;
            }
            try {
                WorkshopSeat seat = seated(held, seats.get(deed.seat()), now);
                if (over) {
                    throw new Refusal("design.board.over");
                }
                Hanging.mustBeNoImage(deed.done());
                deed.done().check(draft, seat.seat());
                Entry line = log.add(held, deed.id(), seat.id(), Boarding.late(deed.late()), deed.done());
                live.drafted(board, draft, line);
                known.put(deed.id(), line.seq());
                outcomes.add(new Kept(line.seq()));
            } catch (Refusal refused) {
                outcomes.add(new TurnedDown(refused));
            }
        }
        return outcomes;
    }

    private static WorkshopSeat seated(Board held, @Nullable WorkshopSeat seat, Instant now) {
        if (seat == null || !seat.isGood(now) || !seat.workshop().equals(held.workshop())) {
            throw new Refusal("design.board.out");
        }
        return seat;
    }

    /** Says that the transaction in which lines were kept up to this one is over, so that they need not be read. */
    @Allowed(value = Permission.RUN_JOBS, reads = true)
    public void settled(UUID board, long upTo) {
        live.settled(board, upTo);
    }
}
