package org.passerelle.design.workshop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.people.Secrets;

/** The workshops in store, and who sits at them. */
@ApplicationScoped
class Workshops {
    private static final int MOST_KEYS = 5;

    @PersistenceContext
    EntityManager em;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    private final Map<UUID, UUID> homes = new ConcurrentHashMap<>();

    /** Keeps it at once, for others refer to it by its identifier. */
    void add(Object entity) {
        em.persist(entity);
        em.flush();
    }

    Workshop workshop(UUID id) {
        return Optional.ofNullable(em.find(Workshop.class, id)).orElseThrow(() -> new NotFound("workshop", id));
    }

    Board board(UUID id) {
        return Optional.ofNullable(em.find(Board.class, id)).orElseThrow(() -> new NotFound("board", id));
    }

    /** At which workshop a board is, which never changes. */
    UUID workshopOf(UUID board) {
        return homes.computeIfAbsent(board, id -> board(id).workshop());
    }

    List<Workshop> of(UUID challenge) {
        return em.createQuery(
                        "select w from Workshop w where w.challenge = :challenge order by w.createdAt desc",
                        Workshop.class)
                .setParameter("challenge", challenge)
                .setMaxResults(100)
                .getResultList();
    }

    List<Board> boards(UUID workshop) {
        return em.createQuery("select b from Board b where b.workshop = :workshop order by b.createdAt", Board.class)
                .setParameter("workshop", workshop)
                .getResultList();
    }

    /** Everybody who ever sat there, who was sent out too: the log names them. */
    List<WorkshopSeat> seats(UUID workshop) {
        return em.createQuery(
                        "select s from WorkshopSeat s where s.workshop = :workshop order by s.joinedAt, s.id",
                        WorkshopSeat.class)
                .setParameter("workshop", workshop)
                .getResultList();
    }

    /** These places, be they good or not. */
    Map<UUID, WorkshopSeat> seats(Collection<UUID> ids) {
        Map<UUID, WorkshopSeat> seats = new HashMap<>();
        if (!ids.isEmpty()) {
            em.createQuery("select s from WorkshopSeat s where s.id in :seats", WorkshopSeat.class)
                    .setParameter("seats", ids)
                    .getResultList()
                    .forEach(seat -> seats.put(seat.id(), seat));
        }
        return seats;
    }

    Optional<Workshop> withDoor(String code) {
        return em.createQuery("select w from Workshop w where w.doorDigest = :digest", Workshop.class)
                .setParameter("digest", Secrets.digest(code))
                .getResultStream()
                .findFirst();
    }

    /** The caller's place by their account, be it good or not. */
    Optional<WorkshopSeat> byAccount(UUID workshop) {
        return caller.person()
                .filter(person -> caller.may(Permission.TAKE_PART_IN_DESIGN))
                .flatMap(person -> em.createQuery(
                                "select s from WorkshopSeat s where s.workshop = :workshop and s.person = :person",
                                WorkshopSeat.class)
                        .setParameter("workshop", workshop)
                        .setParameter("person", person)
                        .getResultStream()
                        .findFirst());
    }

    /** By one of a guest's keys; a guest of several workshops has several, with a point between. */
    private Optional<WorkshopSeat> byKey(UUID workshop, String keys) {
        if (keys.isEmpty()) {
            return Optional.empty();
        }
        return em.createQuery(
                        "select s from WorkshopSeat s where s.workshop = :workshop and s.keyDigest in :digests",
                        WorkshopSeat.class)
                .setParameter("workshop", workshop)
                .setParameter(
                        "digests",
                        Pattern.compile("\\.")
                                .splitAsStream(keys)
                                .limit(MOST_KEYS)
                                .map(Secrets::digest)
                                .toList())
                .getResultStream()
                .findFirst();
    }

    /** The place of whoever calls, by account or by a guest's key; empty when there is none. */
    Optional<WorkshopSeat> mine(UUID workshop, String key) {
        return byAccount(workshop).or(() -> byKey(workshop, key));
    }

    /**
     * The place of whoever calls.
     *
     * @throws NotFound when they have none: an address alone opens nothing
     * @throws Refusal when it ended
     */
    WorkshopSeat seat(UUID workshop, String key) {
        WorkshopSeat seat = mine(workshop, key).orElseThrow(() -> new NotFound("seat at workshop", workshop));
        if (!seat.isGood(clock.instant())) {
            throw new Refusal("design.board.out");
        }
        return seat;
    }

    /** The workshop, for whoever leads it. @throws NotFound for others */
    Workshop led(UUID workshop) {
        if (byAccount(workshop)
                .filter(s -> s.isGood(clock.instant()) && s.seat().leads())
                .isEmpty()) {
            throw new NotFound("workshop to lead", workshop);
        }
        return workshop(workshop);
    }
}
