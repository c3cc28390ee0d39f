package org.passerelle.design.workshop;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.design.board.ActionJson;
import org.passerelle.design.board.BoardItem;
import org.passerelle.design.board.BoardState;
import org.passerelle.design.board.Colour;
import org.passerelle.design.board.Image;
import org.passerelle.design.board.ItemAction;
import org.passerelle.design.board.RoomAction;
import org.passerelle.design.board.SeatRole;
import org.passerelle.design.board.Shape;
import org.passerelle.design.board.Spot;
import org.passerelle.design.board.Template;
import org.passerelle.design.challenge.Challenging;
import org.passerelle.design.picture.Picture;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.testing.Database;
import org.passerelle.testing.World;

/** Images on a board: put up by who may, seen by who sits there, and no less hidden than words. */
class HangingTest {
    private static final Picture PHOTO = new Picture("image/jpeg", 1600, 1200, new byte[] {1, 2, 3}, new byte[] {9});
    private static final Hanging.Where HERE = new Hanging.Where(null, 100, 200, 480);
    private final UUID roads = UUID.randomUUID();
    private final UUID ines = UUID.randomUUID();

    @ParameterizedTest
    @EnumSource
    void anImageIsOnTheLogByItsNameAndIsHandedOutToWhoSitsThere(Database database) {
        try (World world = database.world()) {
            UUID board = board(world);
            Hanging hanging = world.get(Hanging.class);
            String code = world.get(Hosting.class).openDoor(workshop(world, board), SeatRole.PARTICIPANT, 2);
            UUID act = UUID.randomUUID();
            Hanging.Hung hung = hanging.hang(board, "", act, PHOTO, "Le mur du mardi", HERE);
            world.flush();
            assertEquals(hung, hanging.hang(board, "", act, PHOTO, "Le mur du mardi", HERE), "twice is once");
            BoardItem item = state(world, board).item(hung.item()).orElseThrow();
            Image image = item.image().orElseThrow();
            assertEquals(Shape.IMAGE, item.shape());
            assertEquals(new Spot(100, 200, 480, 360 + Image.FOOT), item.spot());
            String line = ActionJson.write(
                            world.get(Boarding.class).log(board, "", 0).get(0))
                    .toString();
            assertTrue(line.contains(image.id().toString()) && line.contains("Le mur du mardi"), line);
            assertTrue(line.length() < 600, "the log holds no bytes: " + line);
            assertEquals(1, hanging.files(board, "").size());
            assertEquals(Set.of(image.id()), hanging.drawn(board, "").keySet());

            world.caller().nobody();
            String key = world.get(Convening.class).enter(code, "Brandy").key();
            world.flush();
            Hanging.Handed handed = hanging.image(board, key, image.id(), false);
            assertArrayEquals(PHOTO.content(), handed.content());
            assertEquals(image.id() + ".jpg", handed.name());
            assertArrayEquals(
                    PHOTO.preview(), hanging.image(board, key, image.id(), true).content());
            assertThrows(NotFound.class, () -> hanging.image(board, key, UUID.randomUUID(), false));
            UUID other = world.get(Convening.class)
                    .show(workshop(world, board), key)
                    .boards()
                    .get(1)
                    .id();
            assertThrows(NotFound.class, () -> hanging.image(other, key, image.id(), false), "of that board alone");
            assertThrows(NotFound.class, () -> hanging.image(board, "guess", image.id(), false));
            world.caller().is(UUID.randomUUID()).in(UUID.randomUUID(), Permission.TAKE_PART_IN_DESIGN);
            assertThrows(NotFound.class, () -> hanging.image(board, "", image.id(), false));
            assertThrows(NotFound.class, () -> hanging.hang(board, "", UUID.randomUUID(), PHOTO, "non", HERE));
        }
    }

    @ParameterizedTest
    @EnumSource
    void itMovesAndGoesAndComesBackLikeANote(Database database) {
        try (World world = database.world()) {
            UUID board = board(world);
            Boarding boarding = world.get(Boarding.class);
            Hanging.Hung hung = world.get(Hanging.class).hang(board, "", UUID.randomUUID(), PHOTO, "Le mur", HERE);
            UUID group = UUID.randomUUID();
            Spot larger = new Spot(300, 300, 960, 720 + Image.FOOT);
            act(boarding, board, new ItemAction.Put(group, Shape.GROUP, larger, Colour.BLUE, "Murs", null, null));
            act(boarding, board, new ItemAction.Place(hung.item(), larger));
            act(boarding, board, new ItemAction.Sort(hung.item(), group));
            act(boarding, board, new ItemAction.Write(hung.item(), basis(world, board, hung), "Le mur, de près"));
            world.flush();
            long then = state(world, board).seq();
            act(boarding, board, new ItemAction.Drop(hung.item(), basis(world, board, hung)));
            world.flush();
            assertFalse(state(world, board).item(hung.item()).orElseThrow().isThere());
            UUID image = state(world, board)
                    .item(hung.item())
                    .flatMap(BoardItem::image)
                    .orElseThrow()
                    .id();
            world.get(Hanging.class).image(board, "", image, true);
            assertTrue(world.get(Hanging.class).drawn(board, "").isEmpty(), "it is not drawn any more");
            boarding.restore(board, "", then);
            world.flush();
            BoardItem back = state(world, board).item(hung.item()).orElseThrow();
            assertEquals("Le mur, de près", back.words());
            assertEquals(larger, back.spot());
            assertEquals(Optional.of(group), back.group());
            assertEquals(image, back.image().orElseThrow().id());
        }
    }

    @ParameterizedTest
    @EnumSource
    void inSilenceItIsHiddenAsWordsAre(Database database) {
        try (World world = database.world()) {
            UUID board = board(world);
            Boarding boarding = world.get(Boarding.class);
            Hanging hanging = world.get(Hanging.class);
            String code = world.get(Hosting.class).openDoor(workshop(world, board), SeatRole.PARTICIPANT, 2);
            act(boarding, board, new RoomAction.Silence(true));
            world.flush();
            world.caller().nobody();
            String key = world.get(Convening.class).enter(code, "Brandy").key();
            world.flush();
            Hanging.Hung hung = hanging.hang(board, key, UUID.randomUUID(), PHOTO, "mur secret", HERE);
            world.flush();
            UUID image = boarding.state(board, key, Optional.empty())
                    .item(hung.item())
                    .flatMap(BoardItem::image)
                    .orElseThrow()
                    .id();
            assertEquals(1, hanging.drawn(board, key).size(), "one's own is one's own");
            world.caller().is(ines).in(roads, Permission.TAKE_PART_IN_DESIGN);
            String told = boarding.log(board, "", 0).stream()
                    .map(entry -> ActionJson.write(entry).toString())
                    .collect(Collectors.joining());
            assertFalse(told.contains(image.toString()) || told.contains("secret"), told);
            assertThrows(NotFound.class, () -> hanging.image(board, "", image, true));
            assertTrue(hanging.files(board, "").isEmpty()
                    && hanging.drawn(board, "").isEmpty());
            assertEquals(
                    "design.board.gone", refusal(() -> hanging.type(board, "", hung.item(), "deviné", Colour.BLUE)));
            act(boarding, board, new RoomAction.Silence(false));
            world.flush();
            assertArrayEquals(
                    PHOTO.preview(), hanging.image(board, "", image, true).content());
        }
    }

    @ParameterizedTest
    @EnumSource
    void eachLineBesideThePhotographBecomesANoteNearItAllOrNone(Database database) {
        try (World world = database.world()) {
            UUID board = board(world);
            Hanging hanging = world.get(Hanging.class);
            Hanging.Hung hung = hanging.hang(board, "", UUID.randomUUID(), PHOTO, "Le mur", HERE);
            world.flush();
            assertEquals(
                    3,
                    hanging.type(
                            board,
                            "",
                            hung.item(),
                            "- 63 jours d’attente\n\n  • un tampon pour un tampon \n3 guichets\n",
                            Colour.GREEN));
            world.flush();
            BoardState now = state(world, board);
            List<BoardItem> notes =
                    now.items().stream().filter(i -> i.shape() == Shape.NOTE).toList();
            assertEquals(
                    List.of("63 jours d’attente", "un tampon pour un tampon", "3 guichets"),
                    notes.stream().map(BoardItem::words).toList());
            assertEquals(3, notes.stream().map(BoardItem::spot).distinct().count());
            assertTrue(
                    notes.stream().allMatch(n -> n.spot().x() >= 580 && n.spot().x() < 1200), "near it");
            assertEquals("kernel.required", refusal(() -> hanging.type(board, "", hung.item(), " \n-\n", Colour.BLUE)));
            assertEquals(
                    "design.wall.manyLines",
                    refusal(() -> hanging.type(board, "", hung.item(), "x\n".repeat(61), Colour.BLUE)));
            assertEquals(
                    "kernel.tooLong",
                    refusal(() -> hanging.type(board, "", hung.item(), "a\n" + "x".repeat(2001), Colour.BLUE)));
            assertEquals(4, state(world, board).alive(), "nothing of what was refused");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoReadsPutsNoneUpAndNobodyPutsUpWhatIsNoFileOfThisBoard(Database database) {
        try (World world = database.world()) {
            UUID board = board(world);
            Boarding boarding = world.get(Boarding.class);
            Hanging hanging = world.get(Hanging.class);
            UUID me = boarding.place(board, "").seat().id();
            ItemAction.Put forged = Image.put(UUID.randomUUID(), new Spot(1, 1, 100, 100), new Image(me, 9, 9), "faux");
            assertEquals("design.image.byFile", refusal(() -> act(boarding, board, forged)));
            Keeping.Outcome outcome = world.get(Keeping.class)
                    .keep(board, List.of(new Keeping.Deed(me, UUID.randomUUID(), 0, forged)))
                    .get(0);
            assertEquals(
                    "design.image.byFile",
                    assertInstanceOf(Keeping.TurnedDown.class, outcome).why().code());
            world.caller().is(UUID.randomUUID()).in(roads, Permission.TAKE_PART_IN_DESIGN);
            world.get(Convening.class).join(workshop(world, board), "Une collègue");
            world.flush();
            assertEquals("design.board.readOnly", refusal(() -> hanging.welcome(board, "")));
            assertEquals(
                    "design.board.readOnly",
                    refusal(() -> hanging.hang(board, "", UUID.randomUUID(), PHOTO, "non", HERE)));
            world.caller().is(ines).in(roads, Permission.TAKE_PART_IN_DESIGN);
            assertEquals(
                    "kernel.required",
                    refusal(() -> hanging.hang(board, "", UUID.randomUUID(), PHOTO, " ", HERE)),
                    "without saying what it shows");
            world.get(Hosting.class).end(workshop(world, board));
            world.flush();
            assertEquals("design.board.over", refusal(() -> hanging.welcome(board, "")));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aBoardHasRoomForSoManyAndNobodySendsThemTooFast(Database database) {
        try (World world = database.world()) {
            UUID board = board(world);
            Hanging hanging = world.get(Hanging.class);
            Hanging.Hung last = null;
            for (int i = 0; i < Image.MOST; i++) {
                if (i > 0 && i % 20 == 0) {
                    world.flush();
                    assertEquals("design.image.pace", refusal(() -> hanging.welcome(board, "")));
                    world.pass(Duration.ofMinutes(11));
                }
                hanging.welcome(board, "");
                last = hanging.hang(
                        board, "", UUID.randomUUID(), PHOTO, "mur " + i, new Hanging.Where("ideas", 0, 0, 200));
            }
            world.pass(Duration.ofMinutes(11));
            world.flush();
            assertEquals("design.image.enough", refusal(() -> hanging.welcome(board, "")));
            act(world.get(Boarding.class), board, new ItemAction.Drop(last.item(), basis(world, board, last)));
            world.flush();
            hanging.welcome(board, "");
        }
    }

    private static String refusal(Runnable act) {
        return assertThrows(Refusal.class, act::run).code();
    }

    private static void act(Boarding boarding, UUID board, org.passerelle.design.board.BoardAction done) {
        boarding.act(board, "", UUID.randomUUID(), 0, done);
    }

    private static Set<UUID> basis(World world, UUID board, Hanging.Hung hung) {
        world.flush();
        return state(world, board).item(hung.item()).orElseThrow().versions().stream()
                .map(BoardItem.Version::id)
                .collect(Collectors.toSet());
    }

    private static BoardState state(World world, UUID board) {
        return world.get(Boarding.class).state(board, "", Optional.empty());
    }

    private static UUID workshop(World world, UUID board) {
        return world.em().find(Board.class, board).workshop();
    }

    private UUID board(World world) {
        world.caller().is(ines).in(roads, Permission.TAKE_PART_IN_DESIGN);
        UUID challenge = world.get(Challenging.class)
                .pose(roads, "Inès", "Comment pourrions-nous répondre en 15 jours ?", "", "La direction");
        UUID workshop = world.get(Convening.class)
                .convene(challenge, "Inès", "Atelier du mardi", List.of(Template.IDEA_WALL, Template.EMPATHY_MAP));
        world.flush();
        return world.get(Convening.class).show(workshop, "").boards().get(0).id();
    }
}
