package org.passerelle.design.workshop;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.design.board.SeatRole;
import org.passerelle.design.board.Template;
import org.passerelle.design.challenge.Challenging;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.UseCase;
import org.passerelle.people.Secrets;

/**
 * Bringing people to a workshop. The challenge's team convenes it; whoever sees the challenge may take a seat, its team
 * to write and others to read; a guest comes in by the door.
 */
@UseCase
public class Convening {
    @Inject
    Workshops workshops;

    @Inject
    Challenging challenging;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * A workshop as somebody at it sees it.
     *
     * @param mine the caller's seat; empty when they have not sat down yet
     */
    public record View(Workshop workshop, List<Board> boards, List<WorkshopSeat> seats, Optional<WorkshopSeat> mine) {
        /** Whether the caller leads it. */
        public boolean isLed() {
            return mine.filter(s -> s.seat().leads()).isPresent();
        }
    }

    /** What a door leads to. */
    public record Door(UUID workshop, String title, SeatRole role, Instant until) {}

    /** A guest who came in: where to, and by which key they are known from now on. */
    public record Arrival(UUID workshop, String key, Instant until) {
        /** Without the key, which must not reach a log. */
        @Override
        public String toString() {
            return "Arrival[" + workshop + "]";
        }
    }

    /**
     * Convenes a workshop, whose facilitator the caller is, with a board of each ground.
     *
     * @param name the caller's name, as the others read it
     * @throws NotFound when the caller may not see the challenge
     * @throws Refusal when the caller is not of its team, or beside the title
     */
    @Allowed(Permission.TAKE_PART_IN_DESIGN)
    public UUID convene(UUID challenge, String name, String title, List<Template> grounds) {
        challenging.show(challenge);
        if (!challenging.isOfTeam(challenge)) {
            throw new Refusal("design.joinFirst");
        }
        Instant now = clock.instant();
        Workshop convened = new Workshop(challenge, title, now);
        workshops.add(convened);
        workshops.add(WorkshopSeat.of(convened.id(), caller.requirePerson(), name, SeatRole.FACILITATOR, now));
        for (int i = 0; i < grounds.size(); i++) {
            workshops.add(new Board(convened.id(), grounds.get(i), "", now.plusMillis(i)));
        }
        return convened.id();
    }

    /** The workshops of a challenge that the caller may see, the newest first. */
    @Allowed(value = Permission.TAKE_PART_IN_DESIGN, reads = true)
    public List<Workshop> of(UUID challenge) {
        challenging.show(challenge);
        return workshops.of(challenge);
    }

    /**
     * A workshop, for whoever sits at it or may see its challenge.
     *
     * @param key a guest's key; empty for somebody with an account
     * @throws NotFound for others
     */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public View show(UUID id, String key) {
        Workshop workshop = workshops.workshop(id);
        Optional<WorkshopSeat> mine = workshops.mine(id, key);
        if (mine.isPresent()) {
            if (!mine.get().isGood(clock.instant())) {
                throw new NotFound("seat at workshop", id);
            }
        } else if (caller.person().isPresent() && caller.may(Permission.TAKE_PART_IN_DESIGN)) {
            challenging.show(workshop.challenge());
        } else {
            throw new NotFound("workshop", id);
        }
        return new View(workshop, workshops.boards(id), workshops.seats(id), mine);
    }

    /** Sits down: the challenge's team to write, others who may see it to read. Twice changes nothing. */
    @Allowed(Permission.TAKE_PART_IN_DESIGN)
    public void join(UUID id, String name) {
        Workshop workshop = workshops.workshop(id);
        if (workshops.byAccount(id).isPresent()) {
            workshops.seat(id, "");
            return;
        }
        challenging.show(workshop.challenge());
        SeatRole role = challenging.isOfTeam(workshop.challenge()) ? SeatRole.PARTICIPANT : SeatRole.OBSERVER;
        workshops.add(WorkshopSeat.of(id, caller.requirePerson(), name, role, clock.instant()));
    }

    /** What a door's code leads to; empty when it is shut or there is none. */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public Optional<Door> door(String code) {
        return workshops
                .withDoor(code)
                .filter(w -> w.isDoorOpen(clock.instant()))
                .map(w -> new Door(
                        w.id(),
                        w.title(),
                        w.doorRole().orElseThrow(),
                        w.doorUntil().orElseThrow()));
    }

    /**
     * A guest comes in by a door.
     *
     * @throws NotFound when it is shut
     * @throws Refusal beside the name when it is missing, or when the room is full
     */
    @Allowed(Permission.PUBLIC)
    public Arrival enter(String code, String name) {
        Door door = door(code).orElseThrow(() -> new NotFound("door", "by code"));
        if (workshops.seats(door.workshop()).size() >= Hosting.MOST_SEATS) {
            throw new Refusal("design.workshop.fullRoom", Hosting.MOST_SEATS);
        }
        String key = Secrets.token();
        workshops.add(WorkshopSeat.guest(
                door.workshop(), Secrets.digest(key), name, door.role(), door.until(), clock.instant()));
        return new Arrival(door.workshop(), key, door.until());
    }
}
