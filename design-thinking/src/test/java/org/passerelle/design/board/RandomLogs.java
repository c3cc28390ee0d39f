package org.passerelle.design.board;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.passerelle.kernel.Refusal;

/** Logs as a lively workshop makes them, from a seed. */
public final class RandomLogs {
    private static final List<String> WORDS =
            List.of("attente", "appel", "dossier 2×", "<b>gras</b>", "œil 👁", "ligne\nsuivante", "\"guillemets\"");

    private final Random random;
    private final List<UUID> people = new ArrayList<>();

    /** Begins from a seed, with so many people; the first leads. */
    public RandomLogs(long seed, int size) {
        random = new Random(seed);
        for (int i = 0; i < size; i++) {
            people.add(uuid());
        }
    }

    /** Who takes part. */
    List<UUID> people() {
        return people;
    }

    UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    Seat seat(int person) {
        return new Seat(people.get(person), person == 0 ? SeatRole.FACILITATOR : SeatRole.PARTICIPANT);
    }

    /** A log of so many lines, each of which was judged before it was kept. */
    public List<Entry> log(int lines) {
        BoardState state = new BoardState();
        List<Entry> log = new ArrayList<>();
        while (log.size() < lines) {
            int person = random.nextInt(people.size());
            BoardAction action = action(state);
            try {
                action.check(state, seat(person));
            } catch (Refusal refused) {
                continue;
            }
            Entry entry = new Entry(
                    state.seq() + 1,
                    uuid(),
                    people.get(person),
                    Instant.ofEpochSecond(1_795_000_000 + state.seq()),
                    random.nextInt(10) == 0 ? 90 : 0,
                    false,
                    action);
            state.apply(entry);
            log.add(entry);
        }
        return log;
    }

    /** Something that somebody who sees this board may come up with. */
    BoardAction action(BoardState seen) {
        List<BoardItem> items = new ArrayList<>(seen.everything());
        int kind = items.isEmpty() ? 0 : random.nextInt(22);
        BoardItem item = items.isEmpty() ? null : items.get(random.nextInt(items.size()));
        if (item == null || kind < 4) {
            return random.nextInt(4) == 0
                    ? Image.put(uuid(), spot(), new Image(uuid(), 1 + random.nextInt(2000), 900), text())
                    : new ItemAction.Put(uuid(), shape(), spot(), colour(), text(), null, null);
        }
        return switch (kind) {
            case 4, 5, 6 -> new ItemAction.Write(item.id(), basis(item), text());
            case 7 -> new ItemAction.Drop(item.id(), basis(item));
            case 8, 9 -> new ItemAction.Place(item.id(), spot());
            case 10 -> new ItemAction.Paint(item.id(), colour());
            case 11 ->
                new ItemAction.Sort(
                        item.id(), random.nextBoolean() ? null : items.get(0).id());
            case 12 -> new ItemAction.Remark(item.id(), text());
            case 13, 14 -> new RoomAction.Vote(item.id(), random.nextInt(4) == 0);
            case 15 -> new RoomAction.Hand(random.nextBoolean());
            case 16 -> new RoomAction.Silence(random.nextBoolean());
            case 17 -> new RoomAction.Ballot(random.nextInt(5));
            case 18 -> new RoomAction.Timer(random.nextInt(3) * 60);
            case 19 -> new RoomAction.Lock(random.nextInt(4) == 0);
            case 20 -> new RoomAction.Gather(spot());
            default -> new RoomAction.Step(text());
        };
    }

    /** What somebody saw of a thing: mostly all of it. */
    private Set<UUID> basis(BoardItem item) {
        return item.versions().stream()
                .filter(v -> random.nextInt(5) > 0)
                .map(BoardItem.Version::id)
                .collect(Collectors.toSet());
    }

    private Shape shape() {
        return List.of(Shape.NOTE, Shape.NOTE, Shape.TEXT, Shape.AREA, Shape.GROUP)
                .get(random.nextInt(5));
    }

    private Colour colour() {
        return Colour.values()[random.nextInt(Colour.values().length)];
    }

    private Spot spot() {
        return new Spot(random.nextInt(4000) - 100, random.nextInt(3000) - 100, 180, 120);
    }

    private String text() {
        return WORDS.get(random.nextInt(WORDS.size())) + " " + random.nextInt(100_000);
    }
}
