package org.passerelle.design.board;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Refusal;

/** A board as its log makes it: nothing but the lines, one after the other, decides what stands on it. */
public final class BoardState {
    private final Map<UUID, BoardItem> items = new LinkedHashMap<>();
    private final Set<UUID> hands = new LinkedHashSet<>();
    private long seq;
    private long silentSince;
    private long votingSince;
    private boolean voting;
    private int budget;
    private boolean locked;
    private long endsAt;
    private @Nullable Spot gathered;
    private long gatheredSeq;
    private String step = "";

    /** The board that these lines make. */
    public static BoardState of(Iterable<Entry> log) {
        BoardState state = new BoardState();
        log.forEach(state::apply);
        return state;
    }

    /** Takes the next line. @throws IllegalArgumentException when a line before it is missing */
    public void apply(Entry entry) {
        if (entry.seq() != seq + 1) {
            throw new IllegalArgumentException("line " + entry.seq() + " after " + seq);
        }
        seq = entry.seq();
        entry.action().applyTo(this, entry);
    }

    void put(ItemAction.Put put, Entry entry) {
        items.putIfAbsent(put.item(), new BoardItem(put, entry));
    }

    void hand(UUID who, boolean up) {
        hands.remove(who);
        if (up) {
            hands.add(who);
        }
    }

    void silence(long since) {
        silentSince = since;
    }

    void ballot(int dots, long since) {
        voting = dots > 0;
        if (voting) {
            budget = dots;
            votingSince = since;
            items.values().forEach(BoardItem::clearDots);
        }
    }

    void timer(long end) {
        endsAt = end;
    }

    void lock(boolean on) {
        locked = on;
    }

    void gather(Spot spot, long at) {
        gathered = spot;
        gatheredSeq = at;
    }

    void step(String text) {
        step = text;
    }

    /** The last line taken; 0 before the first. */
    public long seq() {
        return seq;
    }

    /** A thing, whether it stands there or was dropped. */
    public Optional<BoardItem> item(@Nullable UUID id) {
        return Optional.ofNullable(items.get(id));
    }

    /** All things that ever stood there, in the order in which they came. */
    public Collection<BoardItem> everything() {
        return List.copyOf(items.values());
    }

    /** The things that stand there, in the order in which they came. */
    public List<BoardItem> items() {
        return new ArrayList<>(
                items.values().stream().filter(BoardItem::isThere).toList());
    }

    /** How many images stand there. */
    public long images() {
        return items.values().stream()
                .filter(i -> i.shape() == Shape.IMAGE && i.isThere())
                .count();
    }

    /** Passes when there is room for one more image. @throws Refusal when not */
    public void mustTakeImage() {
        if (images() >= Image.MOST) {
            throw new Refusal("design.image.enough", Image.MOST);
        }
        if (items.values().stream().filter(i -> i.shape() == Shape.IMAGE).count() >= Image.MOST_EVER) {
            throw new Refusal("design.image.enoughEver", Image.MOST_EVER);
        }
    }

    /** How many things stand there. */
    public long alive() {
        return items.values().stream().filter(BoardItem::isThere).count();
    }

    /** Who raised a hand, the first one first. */
    public List<UUID> hands() {
        return List.copyOf(hands);
    }

    /** Whether everybody writes for themselves. */
    public boolean isSilent() {
        return silentSince > 0;
    }

    /** The line since which everybody writes for themselves; 0 when nobody does. */
    public long silentSince() {
        return silentSince;
    }

    /** Whether a vote is open. */
    public boolean isVoting() {
        return voting;
    }

    /** The line by which the last vote was opened; 0 before the first. */
    public long votingSince() {
        return votingSince;
    }

    /** How many dots each person has in the last vote. */
    public int budget() {
        return budget;
    }

    /** How many dots somebody has used in the last vote. */
    public int dotsOf(UUID voter) {
        return items.values().stream().mapToInt(i -> i.dotsOf(voter)).sum();
    }

    /** Whether only facilitators may change it. */
    public boolean isLocked() {
        return locked;
    }

    /** When the timer runs out, in milliseconds of the server's clock; 0 without a timer. */
    public long endsAt() {
        return endsAt;
    }

    /** Where everybody was last brought. */
    public Optional<Spot> gathered() {
        return Optional.ofNullable(gathered);
    }

    /** The line by which everybody was last brought somewhere. */
    public long gatheredSeq() {
        return gatheredSeq;
    }

    /** What is under way; empty when nobody said. */
    public String step() {
        return step;
    }
}
