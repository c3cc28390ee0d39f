package org.passerelle.design.workshop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.design.board.BoardAction;
import org.passerelle.design.board.BoardState;
import org.passerelle.design.board.Colour;
import org.passerelle.design.board.Entry;
import org.passerelle.design.board.ItemAction;
import org.passerelle.design.board.RoomAction;
import org.passerelle.design.board.Spot;
import org.passerelle.design.board.StateJson;
import org.passerelle.design.board.Template;
import org.passerelle.design.challenge.Challenging;
import org.passerelle.design.workshop.Keeping.Deed;
import org.passerelle.design.workshop.Keeping.Outcome;
import org.passerelle.kernel.Permission;
import org.passerelle.testing.Database;
import org.passerelle.testing.World;

/** What waits on a board is written together, and is judged one after the other all the same. */
class KeepingTest {
    private static final Spot HERE = new Spot(100, 100, 180, 120);
    private final UUID roads = UUID.randomUUID();
    private final UUID ines = UUID.randomUUID();

    @ParameterizedTest
    @EnumSource
    void eachActIsJudgedAfterThoseBeforeItAndDoneOnce(Database database) {
        try (World world = database.world()) {
            UUID board = board(world);
            UUID me = world.get(Boarding.class).place(board, "").seat().id();
            UUID note = UUID.randomUUID();
            UUID put = UUID.randomUUID();
            ItemAction.Put first = ItemAction.Put.note(note, HERE, Colour.BLUE, "63 jours 👀");
            List<Outcome> outcomes = world.get(Keeping.class)
                    .keep(
                            board,
                            List.of(
                                    deed(me, new ItemAction.Drop(note, Set.of(put))),
                                    new Deed(me, put, 0, first),
                                    new Deed(me, put, 0, first),
                                    deed(me, new ItemAction.Place(note, new Spot(5, 5, 180, 120))),
                                    deed(me, first),
                                    deed(UUID.randomUUID(), new RoomAction.Hand(true)),
                                    new Deed(me, UUID.randomUUID(), 86_400, new ItemAction.Remark(note, "hier"))));
            assertEquals("design.board.gone", why(outcomes.get(0)), "it is put up only later");
            assertEquals(new Keeping.Kept(1), outcomes.get(1));
            assertEquals(new Keeping.KeptBefore(1), outcomes.get(2), "delivered twice at once");
            assertEquals(new Keeping.Kept(2), outcomes.get(3));
            assertEquals("design.board.there", why(outcomes.get(4)));
            assertEquals("design.board.out", why(outcomes.get(5)), "nobody sits there");
            assertEquals(new Keeping.Kept(3), outcomes.get(6));
            world.flush();
            assertEquals(
                    new Keeping.KeptBefore(1),
                    world.get(Keeping.class)
                            .keep(board, List.of(new Deed(me, put, 0, first)))
                            .get(0));
            List<Entry> log = world.get(Boarding.class).log(board, "", 0);
            assertEquals(List.of(1L, 2L, 3L), log.stream().map(Entry::seq).toList());
            assertEquals(86_400, log.get(2).late(), "a device of yesterday says so");
            world.get(Hosting.class)
                    .end(world.get(Boarding.class).place(board, "").workshop().id());
            world.flush();
            assertEquals(
                    "design.board.over",
                    why(world.get(Keeping.class)
                            .keep(board, List.of(deed(me, new RoomAction.Hand(true))))
                            .get(0)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatATransactionLostIsNotThoughtToBeThere(Database database) {
        try (World world = database.world()) {
            UUID board = board(world);
            UUID me = world.get(Boarding.class).place(board, "").seat().id();
            world.commit();
            UUID lost = UUID.randomUUID();
            world.get(Keeping.class)
                    .keep(board, List.of(deed(me, ItemAction.Put.note(lost, HERE, Colour.BLUE, "perdu"))));
            world.em().getTransaction().rollback();
            world.em().clear();
            world.em().getTransaction().begin();
            List<Outcome> outcomes = world.get(Keeping.class)
                    .keep(
                            board,
                            List.of(
                                    deed(me, new ItemAction.Place(lost, HERE)),
                                    deed(me, ItemAction.Put.note(lost, HERE, Colour.BLUE, "encore"))));
            assertEquals("design.board.gone", why(outcomes.get(0)));
            assertEquals(new Keeping.Kept(1), outcomes.get(1));
            world.commit();
            world.get(Keeping.class).settled(board, 1);
            BoardState now = world.get(Boarding.class).state(board, "", Optional.empty());
            assertEquals("encore", now.item(lost).orElseThrow().words());
        }
    }

    @ParameterizedTest
    @EnumSource
    void twoNodesThatWriteTogetherWhatWaitsMakeOneLogWithoutGapOrTwin(Database database) throws Exception {
        UUID board;
        UUID me;
        try (World world = database.world()) {
            board = board(world);
            me = world.get(Boarding.class).place(board, "").seat().id();
            world.commit();
        }
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        List<Future<Integer>> done = new ArrayList<>();
        for (int node = 0; node < 2; node++) {
            long seed = node;
            done.add(nodes.submit(() -> write(database, board, me, new Random(seed))));
        }
        int kept = 0;
        for (Future<Integer> one : done) {
            kept += one.get(60, TimeUnit.SECONDS);
        }
        nodes.shutdown();
        try (World world = database.world()) {
            world.caller().is(ines).in(roads, Permission.TAKE_PART_IN_DESIGN);
            List<Entry> log = world.get(Boarding.class).log(board, "", 0);
            assertEquals(kept, log.size());
            assertEquals(kept, BoardState.of(log).seq());
        }
    }

    /** A node: what it says to be kept is what the log has, and its own board is the log's. */
    private static int write(Database database, UUID board, UUID me, Random random) {
        int kept = 0;
        try (World world = database.world()) {
            UUID note = UUID.randomUUID();
            for (int round = 0; round < 25; round++) {
                List<Deed> deeds = new ArrayList<>();
                for (int i = random.nextInt(6); i >= 0; i--) {
                    BoardAction act = round == 0 && deeds.isEmpty()
                            ? ItemAction.Put.note(note, HERE, Colour.BLUE, "à moi")
                            : new ItemAction.Place(note, new Spot(random.nextInt(2000), i, 180, 120));
                    deeds.add(deed(me, act));
                }
                long last = 0;
                for (Outcome outcome : world.get(Keeping.class).keep(board, deeds)) {
                    last = assertInstanceOf(Keeping.Kept.class, outcome).seq();
                    kept++;
                }
                world.commit();
                world.get(Keeping.class).settled(board, last);
                LiveBoards anew = new LiveBoards();
                anew.log = world.get(BoardLog.class);
                String read =
                        anew.ask(board, last, r -> StateJson.write(r.state()).toString());
                assertEquals(
                        read,
                        world.get(LiveBoards.class)
                                .ask(
                                        board,
                                        last,
                                        r -> StateJson.write(r.state()).toString()));
            }
        }
        return kept;
    }

    private static Deed deed(UUID seat, BoardAction act) {
        return new Deed(seat, UUID.randomUUID(), 0, act);
    }

    private static String why(Outcome outcome) {
        return assertInstanceOf(Keeping.TurnedDown.class, outcome).why().code();
    }

    private UUID board(World world) {
        world.caller().is(ines).in(roads, Permission.TAKE_PART_IN_DESIGN);
        UUID challenge = world.get(Challenging.class)
                .pose(roads, "Inès", "Comment pourrions-nous répondre en 15 jours ?", "", "La direction");
        UUID workshop =
                world.get(Convening.class).convene(challenge, "Inès", "Atelier du mardi", List.of(Template.IDEA_WALL));
        world.flush();
        return world.get(Convening.class).show(workshop, "").boards().get(0).id();
    }
}
