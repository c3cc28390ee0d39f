package org.passerelle.design.board;

import jakarta.json.JsonObjectBuilder;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;

/**
 * Something done to one thing on a board. Who writes or drops says which versions of the words they had before them;
 * versions that they had not seen stay beside theirs, so that two people on one note lose no word.
 */
public sealed interface ItemAction extends BoardAction {
    /** The longest text of a note. */
    int LONGEST = 2000;

    /** The longest remark. */
    int LONGEST_REMARK = 600;

    /** The most things that a board holds. */
    int MOST = 1000;

    /** The most versions of one note, and the most remarks on it. */
    int MOST_BESIDE = 40;

    /** Which thing. */
    UUID item();

    @Override
    default void write(JsonObjectBuilder o) {
        o.add("item", item().toString());
    }

    @Override
    default void check(BoardState state, Seat seat) {
        seat.mustWrite(state);
        there(state, seat, item());
    }

    /** The thing, which this seat may touch now. */
    private static BoardItem there(BoardState state, Seat seat, UUID id) {
        BoardItem item = state.item(id).orElseThrow(() -> new Refusal("design.board.gone"));
        if (state.isSilent() && item.seq() > state.silentSince() && !item.isBy(seat.participant())) {
            throw new Refusal("design.board.silent");
        }
        return item;
    }

    private static void notEmpty(String text) {
        if (text.isEmpty()) {
            throw Refusal.of("text", "kernel.required");
        }
    }

    /** Puts something on the board; an arrow says from what to what, and an image which it is. */
    record Put(
            UUID item,
            Shape shape,
            Spot spot,
            Colour colour,
            String text,
            @Nullable UUID from,
            @Nullable UUID to,
            @Nullable Image image)
            implements ItemAction {
        /** Takes what was typed. @throws Refusal when it is too long */
        public Put {
            text = Text.within("text", Text.lines(text), LONGEST);
        }

        /** Something that is no image. */
        public Put(UUID id, Shape shape, Spot at, Colour colour, String text, @Nullable UUID from, @Nullable UUID to) {
            this(id, shape, at, colour, text, from, to, null);
        }

        /** A note. */
        public static Put note(UUID item, Spot spot, Colour colour, String text) {
            return new Put(item, Shape.NOTE, spot, colour, text, null, null);
        }

        @Override
        public String kind() {
            return "put";
        }

        @Override
        public void check(BoardState state, Seat seat) {
            seat.mustWrite(state);
            if (shape != Shape.ARROW) {
                notEmpty(text);
            } else if (from == null || to == null || from.equals(to)) {
                throw new Refusal("design.board.arrowEnds");
            } else if (state.item(from).isEmpty() || state.item(to).isEmpty()) {
                throw new Refusal("design.board.gone");
            }
            if (state.item(item).isPresent()) {
                throw new Refusal("design.board.there");
            }
            if (state.alive() >= MOST) {
                throw new Refusal("design.board.full", MOST);
            }
            Image.check(state, shape, image);
        }

        @Override
        public void applyTo(BoardState state, Entry entry) {
            state.put(this, entry);
        }

        @Override
        public void write(JsonObjectBuilder o) {
            ItemAction.super.write(o);
            o.add("shape", shape.name()).add("colour", colour.name()).add("text", text);
            Place.write(o, spot);
            if (from != null && to != null) {
                o.add("from", from.toString()).add("to", to.toString());
            }
            if (image != null) {
                image.write(o);
            }
        }
    }

    /** Writes other words in the place of the versions that the writer saw. */
    record Write(UUID item, Set<UUID> basis, String text) implements ItemAction {
        /** Takes what was typed. @throws Refusal when it is too long */
        public Write {
            basis = Set.copyOf(basis);
            text = Text.within("text", Text.lines(text), LONGEST);
        }

        @Override
        public String kind() {
            return "write";
        }

        @Override
        public void check(BoardState state, Seat seat) {
            seat.mustWrite(state);
            BoardItem there = there(state, seat, item);
            if (there.shape() != Shape.ARROW) {
                notEmpty(text);
            }
            if (there.versions().size() >= MOST_BESIDE && !there.isSeenBy(basis)) {
                throw new Refusal("design.board.manyVersions", MOST_BESIDE);
            }
        }

        @Override
        public void applyTo(BoardState state, Entry entry) {
            state.item(item).ifPresent(i -> i.write(basis, text, entry));
        }

        @Override
        public void write(JsonObjectBuilder o) {
            ItemAction.super.write(o);
            ActionJson.basis(o, basis);
            o.add("text", text);
        }
    }

    /** Takes away the versions that who drops it saw; the thing is gone when none is left. */
    record Drop(UUID item, Set<UUID> basis) implements ItemAction {
        /** Keeps its own copy. */
        public Drop {
            basis = Set.copyOf(basis);
        }

        @Override
        public String kind() {
            return "drop";
        }

        @Override
        public void applyTo(BoardState state, Entry entry) {
            state.item(item).ifPresent(i -> i.drop(basis));
        }

        @Override
        public void write(JsonObjectBuilder o) {
            ItemAction.super.write(o);
            ActionJson.basis(o, basis);
        }
    }

    /** Moves or resizes; the last one counts. */
    record Place(UUID item, Spot spot) implements ItemAction {
        @Override
        public String kind() {
            return "place";
        }

        @Override
        public void applyTo(BoardState state, Entry entry) {
            state.item(item).ifPresent(i -> i.place(spot));
        }

        @Override
        public void write(JsonObjectBuilder o) {
            ItemAction.super.write(o);
            write(o, spot);
        }

        private static void write(JsonObjectBuilder o, Spot spot) {
            o.add("x", spot.x()).add("y", spot.y()).add("w", spot.w()).add("h", spot.h());
        }
    }

    /** Gives another colour; the last one counts. */
    record Paint(UUID item, Colour colour) implements ItemAction {
        @Override
        public String kind() {
            return "paint";
        }

        @Override
        public void applyTo(BoardState state, Entry entry) {
            state.item(item).ifPresent(i -> i.paint(colour));
        }

        @Override
        public void write(JsonObjectBuilder o) {
            ItemAction.super.write(o);
            o.add("colour", colour.name());
        }
    }

    /** Gathers it under a group, or under none. */
    record Sort(UUID item, @Nullable UUID group) implements ItemAction {
        @Override
        public String kind() {
            return "sort";
        }

        @Override
        public void check(BoardState state, Seat seat) {
            ItemAction.super.check(state, seat);
            if (group != null
                    && state.item(group)
                            .filter(g -> g.shape() == Shape.GROUP && !g.id().equals(item))
                            .isEmpty()) {
                throw new Refusal("design.board.gone");
            }
        }

        @Override
        public void applyTo(BoardState state, Entry entry) {
            state.item(item).ifPresent(i -> i.sort(group));
        }

        @Override
        public void write(JsonObjectBuilder o) {
            ItemAction.super.write(o);
            if (group != null) {
                o.add("group", group.toString());
            }
        }
    }

    /** Says something about it. */
    record Remark(UUID item, String text) implements ItemAction {
        /** Takes what was typed. @throws Refusal when it is too long */
        public Remark {
            text = Text.within("text", Text.lines(text), LONGEST_REMARK);
        }

        @Override
        public String kind() {
            return "remark";
        }

        @Override
        public void check(BoardState state, Seat seat) {
            seat.mustWrite(state);
            notEmpty(text);
            if (there(state, seat, item).remarks().size() >= MOST_BESIDE) {
                throw new Refusal("design.board.manyRemarks", MOST_BESIDE);
            }
        }

        @Override
        public void applyTo(BoardState state, Entry entry) {
            state.item(item).ifPresent(i -> i.remark(text, entry));
        }

        @Override
        public void write(JsonObjectBuilder o) {
            ItemAction.super.write(o);
            o.add("text", text);
        }
    }
}
