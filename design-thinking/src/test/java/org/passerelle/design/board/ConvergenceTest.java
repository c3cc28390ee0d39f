package org.passerelle.design.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.kernel.Refusal;

/**
 * People act on what each of them sees; lines and acts are late, come twice and out of order, and devices are cut off.
 */
class ConvergenceTest {
    private static final int PEOPLE = 5;

    private record Sent(UUID id, int person, BoardAction action) {}

    /** A screen: it takes lines in their order, keeps those that are early, and laughs at those it has. */
    private static final class Screen {
        private final BoardState state = new BoardState();
        private final Map<Long, Entry> early = new HashMap<>();

        void receive(Entry entry) {
            if (entry.seq() > state.seq()) {
                early.put(entry.seq(), entry);
            }
            for (Entry next = early.remove(state.seq() + 1); next != null; next = early.remove(state.seq() + 1)) {
                state.apply(next);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void whateverTheLineDoesAllScreensAndTheReplayShowOneBoardAndNoWordIsLost(long seed) {
        Random random = new Random(seed);
        RandomLogs people = new RandomLogs(seed, PEOPLE);
        List<Screen> screens = new ArrayList<>();
        List<List<Entry>> under = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            screens.add(new Screen());
            under.add(new ArrayList<>());
        }
        List<Sent> onTheWay = new ArrayList<>();
        List<Entry> log = new ArrayList<>();
        BoardState server = new BoardState();
        Set<UUID> known = new HashSet<>();
        for (int round = 0; round < 600; round++) {
            int person = random.nextInt(PEOPLE);
            Sent sent = new Sent(people.uuid(), person, people.action(screens.get(person).state));
            onTheWay.add(sent);
            if (random.nextInt(3) == 0) {
                onTheWay.add(sent);
            }
            while (!onTheWay.isEmpty() && random.nextInt(3) > 0) {
                arrive(onTheWay.remove(random.nextInt(onTheWay.size())), people, server, log, known, under);
            }
            deliver(random, screens, under);
        }
        while (!onTheWay.isEmpty()) {
            arrive(onTheWay.remove(random.nextInt(onTheWay.size())), people, server, log, known, under);
        }
        for (int i = 0; i < PEOPLE; i++) {
            under.get(i).forEach(screens.get(i)::receive);
        }
        String replayed = StateJson.write(BoardState.of(log)).toString();
        assertEquals(replayed, StateJson.write(server).toString());
        for (Screen screen : screens) {
            assertEquals(replayed, StateJson.write(screen.state).toString());
        }
        noWordIsLost(log, server);
        assertTrue(server.everything().stream().anyMatch(BoardItem::isDisputed), "somebody wrote at once");
    }

    private static void arrive(
            Sent sent,
            RandomLogs people,
            BoardState server,
            List<Entry> log,
            Set<UUID> known,
            List<List<Entry>> under) {
        if (!known.add(sent.id())) {
            return;
        }
        Seat seat = people.seat(sent.person());
        try {
            sent.action().check(server, seat);
        } catch (Refusal refused) {
            return;
        }
        Entry entry = new Entry(
                server.seq() + 1,
                sent.id(),
                seat.participant(),
                Instant.ofEpochSecond(1_795_000_000 + server.seq()),
                0,
                false,
                sent.action());
        server.apply(entry);
        log.add(entry);
        under.forEach(line -> line.add(entry));
    }

    /** Each line carries something now and then, in any order, sometimes twice; some are cut off for a while. */
    private static void deliver(Random random, List<Screen> screens, List<List<Entry>> under) {
        for (int i = 0; i < screens.size(); i++) {
            List<Entry> line = under.get(i);
            while (!line.isEmpty() && random.nextInt(i + 2) > 0) {
                Entry entry = line.remove(random.nextInt(line.size()));
                screens.get(i).receive(entry);
                if (random.nextInt(4) == 0) {
                    line.add(entry);
                }
            }
        }
    }

    /** Words go only where somebody wrote or dropped who had them before their eyes. */
    private static void noWordIsLost(List<Entry> log, BoardState end) {
        Map<UUID, Set<UUID>> replaced = new HashMap<>();
        Map<UUID, UUID> written = new HashMap<>();
        for (Entry entry : log) {
            if (entry.action() instanceof ItemAction.Put put) {
                written.put(entry.id(), put.item());
            } else if (entry.action() instanceof ItemAction.Write write) {
                written.put(entry.id(), write.item());
                replaced.computeIfAbsent(write.item(), i -> new HashSet<>()).addAll(write.basis());
            } else if (entry.action() instanceof ItemAction.Drop drop) {
                replaced.computeIfAbsent(drop.item(), i -> new HashSet<>()).addAll(drop.basis());
            }
        }
        written.forEach((version, item) -> {
            boolean stands = end.item(item).orElseThrow().versions().stream().anyMatch(v -> v.id().equals(version));
            assertTrue(stands || replaced.getOrDefault(item, Set.of()).contains(version), "lost " + version);
        });
    }
}
