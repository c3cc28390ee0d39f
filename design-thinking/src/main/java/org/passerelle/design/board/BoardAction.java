package org.passerelle.design.board;

import jakarta.json.JsonObjectBuilder;
import org.passerelle.kernel.Refusal;

/** Something done on a board. */
public sealed interface BoardAction permits ItemAction, RoomAction, BoardAction.Veiled {
    /** Its name in the log and on the line. */
    String kind();

    /** Does it. Never fails: what no longer fits has no effect, so that every reader comes to the same board. */
    void applyTo(BoardState state, Entry entry);

    /**
     * Passes when this seat may do it to this board.
     *
     * @throws Refusal when not, in words
     */
    void check(BoardState state, Seat seat);

    /** Writes what it consists of. */
    void write(JsonObjectBuilder o);

    /** Something that is not told yet: a dot while the vote is secret. */
    record Veiled() implements BoardAction {
        @Override
        public String kind() {
            return "veiled";
        }

        @Override
        public void applyTo(BoardState state, Entry entry) {
            // Nothing is known of it yet.
        }

        @Override
        public void check(BoardState state, Seat seat) {
            throw new Refusal("design.board.unreadable");
        }

        @Override
        public void write(JsonObjectBuilder o) {
            // Nothing to say.
        }
    }
}
