package org.passerelle.design.workshop;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.passerelle.design.board.SeatRole;
import org.passerelle.design.board.Template;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.UseCase;
import org.passerelle.people.Secrets;

/** What a facilitator does at a workshop: boards, seats, the door, the end. For others the workshop is not there. */
@UseCase
public class Hosting {
    /** The most boards of a workshop. */
    public static final int MOST_BOARDS = 20;

    /** The most people at a workshop. */
    public static final int MOST_SEATS = 200;

    @Inject
    Workshops workshops;

    @Inject
    Clock clock;

    /** Puts up one more board. @throws Refusal when there are enough, or beside the title */
    @Allowed(Permission.TAKE_PART_IN_DESIGN)
    public UUID addBoard(UUID workshop, Template ground, String title) {
        workshops.led(workshop);
        if (workshops.boards(workshop).size() >= MOST_BOARDS) {
            throw new Refusal("design.workshop.manyBoards", MOST_BOARDS);
        }
        Board board = new Board(workshop, ground, title, clock.instant());
        workshops.add(board);
        return board.id();
    }

    /**
     * Gives somebody another role.
     *
     * @throws Refusal when no facilitator would be left, or a guest would lead
     */
    @Allowed(Permission.TAKE_PART_IN_DESIGN)
    public void give(UUID workshop, UUID seat, SeatRole role) {
        workshops.led(workshop);
        WorkshopSeat whose = seat(workshop, seat);
        if (role == SeatRole.FACILITATOR && whose.isGuest()) {
            throw new Refusal("design.workshop.guestLeads");
        }
        if (role != SeatRole.FACILITATOR) {
            anotherLeads(workshop, whose);
        }
        whose.takes(role);
    }

    /** Sends somebody out; what they wrote stays. @throws Refusal when no facilitator would be left */
    @Allowed(Permission.TAKE_PART_IN_DESIGN)
    public void sendOut(UUID workshop, UUID seat) {
        workshops.led(workshop);
        WorkshopSeat whose = seat(workshop, seat);
        anotherLeads(workshop, whose);
        whose.remove(clock.instant());
    }

    /** Lets somebody in again who was sent out. */
    @Allowed(Permission.TAKE_PART_IN_DESIGN)
    public void letIn(UUID workshop, UUID seat) {
        workshops.led(workshop);
        seat(workshop, seat).comeBack(SeatRole.PARTICIPANT);
    }

    /**
     * Opens a door for guests, in the place of the one before.
     *
     * @return its code, to be shown this once: it is kept nowhere
     */
    @Allowed(Permission.TAKE_PART_IN_DESIGN)
    public String openDoor(UUID workshop, SeatRole role, int hours) {
        String code = Secrets.token();
        workshops.led(workshop).openDoor(Secrets.digest(code), role, hours, clock.instant());
        return code;
    }

    /** Shuts the door; who came in stays until its end. */
    @Allowed(Permission.TAKE_PART_IN_DESIGN)
    public void shutDoor(UUID workshop) {
        workshops.led(workshop).shutDoor();
    }

    /** Ends the workshop: everything can be read, and nothing changed. */
    @Allowed(Permission.TAKE_PART_IN_DESIGN)
    public void end(UUID workshop) {
        workshops.led(workshop).end(clock.instant());
    }

    /** Opens it again. */
    @Allowed(Permission.TAKE_PART_IN_DESIGN)
    public void reopen(UUID workshop) {
        workshops.led(workshop).reopen();
    }

    private WorkshopSeat seat(UUID workshop, UUID seat) {
        return workshops.seats(workshop).stream()
                .filter(s -> s.id().equals(seat))
                .findFirst()
                .orElseThrow(() -> new NotFound("seat", seat));
    }

    private void anotherLeads(UUID workshop, WorkshopSeat but) {
        List<WorkshopSeat> seats = workshops.seats(workshop);
        if (seats.stream()
                .noneMatch(s ->
                        !s.equals(but) && s.isGood(clock.instant()) && s.seat().leads())) {
            throw new Refusal("design.workshop.lastLead");
        }
    }
}
