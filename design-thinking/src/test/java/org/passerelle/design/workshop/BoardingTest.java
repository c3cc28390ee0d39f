package org.passerelle.design.workshop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.design.board.BoardState;
import org.passerelle.design.board.Colour;
import org.passerelle.design.board.Entry;
import org.passerelle.design.board.ItemAction;
import org.passerelle.design.board.RoomAction;
import org.passerelle.design.board.SeatRole;
import org.passerelle.design.board.Spot;
import org.passerelle.design.board.StateJson;
import org.passerelle.design.board.Template;
import org.passerelle.design.challenge.Challenging;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.testing.Database;
import org.passerelle.testing.World;

class BoardingTest {
    private static final Spot HERE = new Spot(100, 100, 180, 120);
    private final UUID roads = UUID.randomUUID();
    private final UUID ines = UUID.randomUUID();
    private final UUID marguerite = UUID.randomUUID();

    @ParameterizedTest
    @EnumSource
    void whatIsAcknowledgedIsOnTheLogOnceAndAReplayShowsTheSameBoard(Database database) {
        try (World world = database.world()) {
            UUID board = board(world);
            Boarding boarding = world.get(Boarding.class);
            UUID act = UUID.randomUUID();
            UUID note = UUID.randomUUID();
            ItemAction.Put put = ItemAction.Put.note(note, HERE, Colour.BLUE, "63 jours 👀");
            assertEquals(new Boarding.Kept(1, false), boarding.act(board, "", act, 0, put));
            world.flush();
            assertEquals(new Boarding.Kept(1, true), boarding.act(board, "", act, 0, put));
            for (int i = 0; i < 30; i++) {
                boarding.act(board, "", UUID.randomUUID(), 90, new ItemAction.Place(note, new Spot(i, i, 180, 120)));
            }
            world.flush();
            BoardState now = boarding.state(board, "", Optional.empty());
            assertEquals(31, now.seq());
            assertEquals(31L, world.get(Relaying.class).lengths(List.of(board)).get(board));
            LiveBoards another = new LiveBoards();
            another.log = world.get(BoardLog.class);
            another.ask(board, 31, r -> {
                assertEquals(
                        StateJson.write(now).toString(),
                        StateJson.write(r.state()).toString());
                return true;
            });
            assertEquals(90, boarding.log(board, "", 30).get(0).late());
            assertEquals(1, boarding.log(board, "", 30).size(), "a screen that was away asks for the rest");
        }
    }

    @ParameterizedTest
    @EnumSource
    void anAddressAloneOpensNothing(Database database) {
        try (World world = database.world()) {
            UUID board = board(world);
            Boarding boarding = world.get(Boarding.class);
            Convening convening = world.get(Convening.class);
            UUID workshop = boarding.place(board, "").workshop().id();
            world.caller().is(UUID.randomUUID()).in(UUID.randomUUID(), Permission.TAKE_PART_IN_DESIGN);
            assertThrows(NotFound.class, () -> boarding.place(board, ""));
            assertThrows(NotFound.class, () -> boarding.log(board, "guess", 0));
            assertThrows(NotFound.class, () -> convening.show(workshop, ""));
            assertThrows(NotFound.class, () -> convening.join(workshop, "X"));
            assertThrows(NotFound.class, () -> world.get(Hosting.class).end(workshop));
            world.caller().nobody();
            assertThrows(NotFound.class, () -> boarding.state(board, "", Optional.empty()));
            assertThrows(NotFound.class, () -> convening.show(workshop, ""));
            world.caller().is(UUID.randomUUID()).in(roads, Permission.TAKE_PART_IN_DESIGN);
            convening.join(workshop, "Une collègue");
            assertEquals(
                    "design.board.readOnly",
                    assertThrows(
                                    Refusal.class,
                                    () -> boarding.act(
                                            board,
                                            "",
                                            UUID.randomUUID(),
                                            0,
                                            ItemAction.Put.note(UUID.randomUUID(), HERE, Colour.BLUE, "non")))
                            .code(),
                    "who is not of the team reads");
            assertThrows(NotFound.class, () -> world.get(Hosting.class).end(workshop));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aGuestComesInByTheDoorUntilItsEndAndWhoIsSentOutIsOutAtOnce(Database database) {
        try (World world = database.world()) {
            UUID board = board(world);
            Boarding boarding = world.get(Boarding.class);
            Hosting hosting = world.get(Hosting.class);
            Convening convening = world.get(Convening.class);
            UUID workshop = boarding.place(board, "").workshop().id();
            assertThrows(Refusal.class, () -> hosting.openDoor(workshop, SeatRole.FACILITATOR, 2));
            assertThrows(Refusal.class, () -> hosting.openDoor(workshop, SeatRole.PARTICIPANT, 73));
            String code = hosting.openDoor(workshop, SeatRole.PARTICIPANT, 2);
            world.flush();
            world.caller().nobody();
            assertTrue(convening.door("guess").isEmpty());
            assertEquals(
                    SeatRole.PARTICIPANT, convening.door(code).orElseThrow().role());
            assertThrows(Refusal.class, () -> convening.enter(code, " "));
            String first = convening.enter(code, "Brandy").key();
            String second = convening.enter(code, "Éloïse").key();
            world.flush();
            boarding.act(board, first, UUID.randomUUID(), 0, new RoomAction.Hand(true));
            UUID seat = boarding.place(board, first).seat().id();
            world.caller().is(ines).in(roads, Permission.TAKE_PART_IN_DESIGN);
            assertThrows(Refusal.class, () -> hosting.give(workshop, seat, SeatRole.FACILITATOR));
            hosting.sendOut(workshop, seat);
            world.flush();
            world.caller().nobody();
            assertEquals(
                    "design.board.out",
                    assertThrows(
                                    Refusal.class,
                                    () -> boarding.act(board, first, UUID.randomUUID(), 0, new RoomAction.Hand(false)))
                            .code());
            assertFalse(boarding.log(board, second, 0).isEmpty(), "nobody else is disturbed");
            world.pass(Duration.ofHours(3));
            assertThrows(Refusal.class, () -> boarding.log(board, second, 0));
            assertTrue(convening.door(code).isEmpty());
        }
    }

    @ParameterizedTest
    @EnumSource
    void anyMomentIsRestoredByWhoLeadsAndTheLogOnlyGrows(Database database) {
        try (World world = database.world()) {
            UUID board = board(world);
            Boarding boarding = world.get(Boarding.class);
            UUID note = UUID.randomUUID();
            UUID first = UUID.randomUUID();
            boarding.act(board, "", first, 0, ItemAction.Put.note(note, HERE, Colour.BLUE, "gardé"));
            boarding.act(board, "", UUID.randomUUID(), 0, new ItemAction.Drop(note, Set.of(first)));
            world.flush();
            assertEquals(0, boarding.state(board, "", Optional.empty()).alive());
            assertEquals(1, boarding.state(board, "", Optional.of(1L)).alive(), "as it was");
            assertThrows(NotFound.class, () -> boarding.restore(board, "", 99));
            assertEquals(1, boarding.restore(board, "", 1));
            world.flush();
            BoardState now = boarding.state(board, "", Optional.empty());
            assertEquals("gardé", now.item(note).orElseThrow().words());
            assertEquals(3, now.seq());
            world.caller().is(marguerite).in(roads, Permission.TAKE_PART_IN_DESIGN);
            UUID workshop = boardWorkshop(world, board);
            world.get(Convening.class).join(workshop, "Marguerite");
            assertEquals(
                    "design.board.facilitatorOnly",
                    assertThrows(Refusal.class, () -> boarding.restore(board, "", 1))
                            .code());
        }
    }

    @ParameterizedTest
    @EnumSource
    void afterTheEndEverythingIsReadAndNothingChanged(Database database) {
        try (World world = database.world()) {
            UUID board = board(world);
            Boarding boarding = world.get(Boarding.class);
            Hosting hosting = world.get(Hosting.class);
            UUID workshop = boardWorkshop(world, board);
            UUID mine = boarding.place(board, "").seat().id();
            assertEquals(
                    "design.workshop.lastLead",
                    assertThrows(Refusal.class, () -> hosting.give(workshop, mine, SeatRole.OBSERVER))
                            .code());
            hosting.end(workshop);
            world.flush();
            assertEquals(
                    "design.board.over",
                    assertThrows(
                                    Refusal.class,
                                    () -> boarding.act(board, "", UUID.randomUUID(), 0, new RoomAction.Hand(true)))
                            .code());
            assertEquals(0, boarding.log(board, "", 0).size());
            hosting.reopen(workshop);
            world.flush();
            boarding.act(board, "", UUID.randomUUID(), 0, new RoomAction.Hand(true));
        }
    }

    @ParameterizedTest
    @EnumSource
    void severalNodesAtOnceWriteOneLogWithoutGapOrTwin(Database database) throws Exception {
        UUID board;
        try (World world = database.world()) {
            board = board(world);
            world.commit();
        }
        UUID twice = UUID.randomUUID();
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        List<Future<?>> done = new ArrayList<>();
        for (int node = 0; node < 4; node++) {
            done.add(nodes.submit(() -> {
                try (World world = database.world()) {
                    world.caller().is(ines).in(roads, Permission.TAKE_PART_IN_DESIGN);
                    for (int i = 0; i < 20; i++) {
                        UUID act = i == 7 ? twice : UUID.randomUUID();
                        world.get(Boarding.class).act(board, "", act, 0, new RoomAction.Hand(i % 2 == 0));
                        world.commit();
                    }
                }
            }));
        }
        for (Future<?> one : done) {
            one.get(60, TimeUnit.SECONDS);
        }
        nodes.shutdown();
        try (World world = database.world()) {
            world.caller().is(ines).in(roads, Permission.TAKE_PART_IN_DESIGN);
            List<Entry> log = world.get(Boarding.class).log(board, "", 0);
            assertEquals(4 * 19 + 1, log.size());
            assertEquals(log.size(), BoardState.of(log).seq());
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyScreenIsToldWhatItHasNotAndWhatWasRevealed(Database database) {
        try (World world = database.world()) {
            UUID board = board(world);
            Boarding boarding = world.get(Boarding.class);
            Relaying relaying = world.get(Relaying.class);
            UUID workshop = boardWorkshop(world, board);
            UUID lead = boarding.place(board, "").seat().id();
            boarding.act(board, "", UUID.randomUUID(), 0, new RoomAction.Silence(true));
            world.caller().is(marguerite).in(roads, Permission.TAKE_PART_IN_DESIGN);
            world.get(Challenging.class)
                    .join(world.em().find(Workshop.class, workshop).challenge(), "Marguerite");
            world.get(Convening.class).join(workshop, "Marguerite");
            world.flush();
            boarding.act(
                    board,
                    "",
                    UUID.randomUUID(),
                    0,
                    ItemAction.Put.note(UUID.randomUUID(), HERE, Colour.BLUE, "secret"));
            Relaying.Ear ear = new Relaying.Ear(lead, 0, List.of());
            List<Entry> told = relaying.lines(board, List.of(ear)).get(0);
            assertEquals(2, told.size());
            assertTrue(told.get(1).veiled());
            world.caller().is(ines).in(roads, Permission.TAKE_PART_IN_DESIGN);
            boarding.act(board, "", UUID.randomUUID(), 0, new RoomAction.Silence(false));
            told = relaying.lines(board, List.of(new Relaying.Ear(lead, 2, List.of(2L))))
                    .get(0);
            assertEquals(List.of(2L, 3L), told.stream().map(Entry::seq).toList());
            assertFalse(told.get(0).veiled());
            world.flush();
            assertEquals(Set.of(lead), relaying.here(List.of(lead)).get(workshop));
            assertEquals(Set.of(lead), relaying.good(List.of(lead, UUID.randomUUID())));
        }
    }

    private UUID boardWorkshop(World world, UUID board) {
        return world.em().find(Board.class, board).workshop();
    }

    private UUID board(World world) {
        world.caller().is(ines).in(roads, Permission.TAKE_PART_IN_DESIGN);
        UUID challenge = world.get(Challenging.class)
                .pose(roads, "Inès", "Comment pourrions-nous répondre en 15 jours ?", "", "La direction");
        UUID workshop = world.get(Convening.class)
                .convene(challenge, "Inès", "Atelier du mardi", List.of(Template.EMPATHY_MAP, Template.IDEA_WALL));
        world.flush();
        return world.get(Convening.class).show(workshop, "").boards().get(0).id();
    }
}
