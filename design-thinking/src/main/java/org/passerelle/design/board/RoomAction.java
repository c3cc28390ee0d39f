package org.passerelle.design.board;

import jakarta.json.JsonObjectBuilder;
import java.util.UUID;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;

/** Something that concerns the whole room: most of it is the facilitator's; a hand and a dot are everybody's. */
public sealed interface RoomAction extends BoardAction {
    /** The longest name of what is under way. */
    int LONGEST_STEP = 120;

    /** The most dots that a person gets. */
    int MOST_DOTS = 20;

    /** The longest that a timer runs, in seconds. */
    int LONGEST_TIMER = 4 * 3600;

    @Override
    default void check(BoardState state, Seat seat) {
        seat.mustLead();
    }

    /** Puts a dot on something, or takes one's own back. */
    record Vote(UUID item, boolean back) implements RoomAction {
        @Override
        public String kind() {
            return "vote";
        }

        @Override
        public void check(BoardState state, Seat seat) {
            if (seat.role() == SeatRole.OBSERVER) {
                throw new Refusal("design.board.readOnly");
            }
            if (!state.isVoting()) {
                throw new Refusal("design.board.voteClosed");
            }
            BoardItem voted =
                    state.item(item).filter(BoardItem::isThere).orElseThrow(() -> new Refusal("design.board.gone"));
            if (back && voted.dotsOf(seat.participant()) == 0) {
                throw new Refusal("design.board.noDot");
            }
            if (!back && state.dotsOf(seat.participant()) >= state.budget()) {
                throw new Refusal("design.board.voteSpent", state.budget());
            }
        }

        @Override
        public void applyTo(BoardState state, Entry entry) {
            state.item(item).ifPresent(i -> i.dot(entry.author(), back ? -1 : 1));
        }

        @Override
        public void write(JsonObjectBuilder o) {
            o.add("item", item.toString()).add("back", back);
        }
    }

    /** Raises or lowers a hand. */
    record Hand(boolean up) implements RoomAction {
        @Override
        public String kind() {
            return "hand";
        }

        @Override
        public void check(BoardState state, Seat seat) {
            // Everybody may, observers too.
        }

        @Override
        public void applyTo(BoardState state, Entry entry) {
            state.hand(entry.author(), up);
        }

        @Override
        public void write(JsonObjectBuilder o) {
            o.add("up", up);
        }
    }

    /** Begins to write in silence, each for themselves; or reveals what was written. */
    record Silence(boolean on) implements RoomAction {
        @Override
        public String kind() {
            return "silence";
        }

        @Override
        public void applyTo(BoardState state, Entry entry) {
            state.silence(on ? entry.seq() : 0);
        }

        @Override
        public void write(JsonObjectBuilder o) {
            o.add("on", on);
        }
    }

    /** Opens a vote with so many dots each; 0 closes it and shows what came of it. */
    record Ballot(int dots) implements RoomAction {
        @Override
        public String kind() {
            return "ballot";
        }

        @Override
        public void check(BoardState state, Seat seat) {
            seat.mustLead();
            if (dots < 0 || dots > MOST_DOTS) {
                throw Refusal.of("dots", "design.board.dots", MOST_DOTS);
            }
        }

        @Override
        public void applyTo(BoardState state, Entry entry) {
            state.ballot(dots, entry.seq());
        }

        @Override
        public void write(JsonObjectBuilder o) {
            o.add("dots", dots);
        }
    }

    /** Sets the timer on every screen; 0 takes it away. */
    record Timer(int seconds) implements RoomAction {
        @Override
        public String kind() {
            return "timer";
        }

        @Override
        public void check(BoardState state, Seat seat) {
            seat.mustLead();
            if (seconds < 0 || seconds > LONGEST_TIMER) {
                throw Refusal.of("seconds", "design.board.timer", LONGEST_TIMER / 60);
            }
        }

        @Override
        public void applyTo(BoardState state, Entry entry) {
            state.timer(seconds == 0 ? 0 : entry.at().toEpochMilli() + seconds * 1000L);
        }

        @Override
        public void write(JsonObjectBuilder o) {
            o.add("seconds", seconds);
        }
    }

    /** Locks the board for everybody but facilitators, or unlocks it. */
    record Lock(boolean on) implements RoomAction {
        @Override
        public String kind() {
            return "lock";
        }

        @Override
        public void applyTo(BoardState state, Entry entry) {
            state.lock(on);
        }

        @Override
        public void write(JsonObjectBuilder o) {
            o.add("on", on);
        }
    }

    /** Brings everybody to a place on the board. */
    record Gather(Spot spot) implements RoomAction {
        @Override
        public String kind() {
            return "gather";
        }

        @Override
        public void applyTo(BoardState state, Entry entry) {
            state.gather(spot, entry.seq());
        }

        @Override
        public void write(JsonObjectBuilder o) {
            o.add("x", spot.x()).add("y", spot.y()).add("w", spot.w()).add("h", spot.h());
        }
    }

    /** Says what is under way. */
    record Step(String text) implements RoomAction {
        /** Takes what was typed. @throws Refusal when it is too long */
        public Step {
            text = Text.within("text", Text.line(text), LONGEST_STEP);
        }

        @Override
        public String kind() {
            return "step";
        }

        @Override
        public void applyTo(BoardState state, Entry entry) {
            state.step(text);
        }

        @Override
        public void write(JsonObjectBuilder o) {
            o.add("text", text);
        }
    }
}
