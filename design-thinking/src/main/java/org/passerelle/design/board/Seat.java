package org.passerelle.design.board;

import java.util.UUID;
import org.passerelle.kernel.Refusal;

/**
 * Somebody's place at a workshop.
 *
 * @param participant who, in this workshop
 * @param role what they may do
 */
public record Seat(UUID participant, SeatRole role) {
    /** Whether they lead. */
    public boolean leads() {
        return role == SeatRole.FACILITATOR;
    }

    /** Passes when they lead. @throws Refusal when not */
    void mustLead() {
        if (!leads()) {
            throw new Refusal("design.board.facilitatorOnly");
        }
    }

    /** Passes when they may write now. @throws Refusal when they only read, or the board is locked for them */
    void mustWrite(BoardState state) {
        if (role == SeatRole.OBSERVER) {
            throw new Refusal("design.board.readOnly");
        }
        if (state.isLocked() && !leads()) {
            throw new Refusal("design.board.locked");
        }
    }
}
