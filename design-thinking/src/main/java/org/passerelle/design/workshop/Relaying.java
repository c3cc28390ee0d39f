package org.passerelle.design.workshop;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.passerelle.design.board.BoardState;
import org.passerelle.design.board.Entry;
import org.passerelle.design.board.Veil;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.UseCase;

/** What the platform asks to tell every open screen what happened; nobody but the platform may. */
@UseCase
public class Relaying {
    /** Who was seen within this is here; each node says so more often for its own screens. */
    static final Duration HERE = Duration.ofSeconds(12);

    @PersistenceContext
    EntityManager em;

    @Inject
    BoardLog log;

    @Inject
    LiveBoards live;

    @Inject
    Workshops workshops;

    @Inject
    Clock clock;

    /**
     * An open screen.
     *
     * @param seat whose
     * @param told the last line that it has
     * @param veiled the lines that it has without their words
     */
    public record Ear(UUID seat, long told, List<Long> veiled) {}

    /** How far these boards' logs have come. */
    @Allowed(value = Permission.RUN_JOBS, reads = true)
    public Map<UUID, Long> lengths(Collection<UUID> boards) {
        return log.lengths(boards);
    }

    /** For each screen the lines that it has not, and those that it may now read in full. */
    @Allowed(value = Permission.RUN_JOBS, reads = true)
    public List<List<Entry>> lines(UUID board, List<Ear> ears) {
        return linesUpTo(board, log.lengths(List.of(board)).getOrDefault(board, 0L), ears);
    }

    /**
     * The same for who knows how far the log has come.
     *
     * @param upTo the last line that is known to be in the log
     */
    @Allowed(value = Permission.RUN_JOBS, reads = true)
    public List<List<Entry>> linesUpTo(UUID board, long upTo, List<Ear> ears) {
        return live.ask(
                board,
                upTo,
                reading -> ears.stream()
                        .map(ear -> lines(ear, reading.lines(), reading.state()))
                        .toList());
    }

    private static List<Entry> lines(Ear ear, List<Entry> lines, BoardState now) {
        List<Entry> told = new ArrayList<>();
        for (long seq : ear.veiled()) {
            Entry entry = Veil.over(lines.get((int) seq - 1), now, ear.seat());
            if (!entry.veiled()) {
                told.add(entry);
            }
        }
        for (Entry entry : lines.subList((int) Math.min(ear.told(), lines.size()), lines.size())) {
            told.add(Veil.over(entry, now, ear.seat()));
        }
        return told;
    }

    /** Everybody who has or had a seat, whom the log names. */
    @Allowed(value = Permission.RUN_JOBS, reads = true)
    public List<WorkshopSeat> people(UUID workshop) {
        return workshops.seats(workshop);
    }

    /** Of these seats, those that are still good. */
    @Allowed(value = Permission.RUN_JOBS, reads = true)
    public Set<UUID> good(Collection<UUID> seats) {
        Instant now = clock.instant();
        Set<UUID> good = new HashSet<>();
        workshops.seats(seats).values().stream()
                .filter(seat -> seat.isGood(now))
                .forEach(seat -> good.add(seat.id()));
        return good;
    }

    /**
     * Notes that these seats have a screen open here, and tells who has one open anywhere.
     *
     * @return by workshop
     */
    @Allowed(value = Permission.RUN_JOBS, reads = true)
    public Map<UUID, Set<UUID>> here(Collection<UUID> seats) {
        Instant now = clock.instant();
        Map<UUID, Set<UUID>> here = new HashMap<>();
        if (seats.isEmpty()) {
            return here;
        }
        em.createQuery("update WorkshopSeat s set s.seenAt = :now where s.id in :seats")
                .setParameter("now", now)
                .setParameter("seats", seats)
                .executeUpdate();
        Set<UUID> rooms = new HashSet<>();
        workshops.seats(seats).values().forEach(seat -> rooms.add(seat.workshop()));
        for (UUID room : rooms) {
            Set<UUID> present = new HashSet<>();
            workshops.seats(room).stream()
                    .filter(seat -> seat.isSeenSince(now.minus(HERE)))
                    .forEach(seat -> present.add(seat.id()));
            here.put(room, present);
        }
        return here;
    }
}
