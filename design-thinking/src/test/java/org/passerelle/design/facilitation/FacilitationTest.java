package org.passerelle.design.facilitation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.design.board.Colour;
import org.passerelle.design.board.ItemAction;
import org.passerelle.design.board.SeatRole;
import org.passerelle.design.board.Spot;
import org.passerelle.design.board.Template;
import org.passerelle.design.challenge.Challenging;
import org.passerelle.design.lesson.DoingLessons;
import org.passerelle.design.method.Methods;
import org.passerelle.design.method.Stage;
import org.passerelle.design.method.StageGuide;
import org.passerelle.design.workshop.Boarding;
import org.passerelle.design.workshop.Convening;
import org.passerelle.design.workshop.Hosting;
import org.passerelle.design.workshop.WorkshopRecord;
import org.passerelle.design.workshop.WorkshopSeat;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.people.Rights;
import org.passerelle.people.RightsOf;
import org.passerelle.testing.Database;
import org.passerelle.testing.World;

class FacilitationTest {
    private final UUID roads = UUID.randomUUID();
    private final UUID ines = UUID.randomUUID();
    private final UUID tomasz = UUID.randomUUID();
    private final UUID marguerite = UUID.randomUUID();
    private final UUID admin = UUID.randomUUID();

    @ParameterizedTest
    @EnumSource
    void whoWasAtAHeldWorkshopIsConfirmedOnceBySomebodyElse(Database database) {
        try (World world = database.world()) {
            UUID challenge = challenge(world, false);
            UUID workshop = workshop(world, challenge, true, true);
            ConfirmingParticipation confirming = world.get(ConfirmingParticipation.class);
            ConfirmingParticipation.Sheet sheet = confirming.sheet(workshop);
            assertTrue(sheet.held());
            assertEquals(2, sheet.seats().size(), "one does not confirm oneself");
            List<UUID> seats = sheet.seats().stream().map(WorkshopSeat::id).toList();
            assertEquals("hours", field(() -> confirming.confirm(workshop, "Inès", 0.2, seats)));
            assertEquals(
                    "design.facilitation.nobody", refused(() -> confirming.confirm(workshop, "Inès", 2, List.of())));
            assertThrows(NotFound.class, () -> confirming.confirm(workshop, "Inès", 2, List.of(UUID.randomUUID())));
            confirming.confirm(workshop, "Inès", 2.5, seats);
            confirming.confirm(workshop, "Inès", 3, seats);
            world.flush();
            List<ParticipationConfirmed> told = told(world, ParticipationConfirmed.class);
            assertEquals(
                    Set.of(tomasz, marguerite),
                    Set.of(told.get(0).person(), told.get(1).person()));
            assertEquals(2, told.size(), "each once");
            assertEquals(2.5, told.get(0).hours());
            assertTrue(told.get(0).digest().matches("[0-9a-f]{64}"));
            as(world, marguerite);
            assertEquals(
                    1, world.get(Facilitating.class).mine().participations().size());
            assertThrows(NotFound.class, () -> confirming.sheet(workshop), "who did not lead confirms nobody");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aWorkshopThatWasNotHeldAttestsNothing(Database database) {
        try (World world = database.world()) {
            ConfirmingParticipation confirming = world.get(ConfirmingParticipation.class);
            UUID challenge = challenge(world, false);
            UUID open = workshop(world, challenge, true, false);
            assertEquals(
                    "design.facilitation.notHeld", refused(() -> confirming.confirm(open, "I", 2, seats(world, open))));
            UUID unused = workshop(world, challenge, false, true);
            assertEquals(
                    "design.facilitation.notHeld",
                    refused(() -> confirming.confirm(unused, "I", 2, seats(world, unused))));
            assertEquals(List.of(), world.get(Facilitating.class).mine().sprints());
        }
    }

    @ParameterizedTest
    @EnumSource
    void levelOneTakesASprintCarriedThroughAndTheWordOfAnother(Database database) {
        try (World world = database.world()) {
            Facilitating facilitating = world.get(Facilitating.class);
            workshop(world, challenge(world, false), true, true);
            assertFalse(facilitating.mine().mayAsk(1));
            assertEquals("design.facilitation.rules.1", refused(() -> facilitating.ask(1, "Inès")));
            UUID through = challenge(world, true);
            UUID workshop = workshop(world, through, true, true);
            assertTrue(facilitating.mine().mayAsk(1));
            UUID asked = facilitating.ask(1, "Inès");
            world.flush();
            assertEquals("design.facilitation.ASKED", refused(() -> facilitating.ask(1, "Inès")));
            assertEquals(List.of(), facilitating.toConfirm());
            assertThrows(NotFound.class, () -> facilitating.confirm(asked, "Inès"), "nobody confirms themselves");
            as(world, marguerite);
            assertThrows(NotFound.class, () -> facilitating.confirm(asked, "Marguerite"), "she led nothing there");
            as(world, tomasz);
            assertEquals("reason", field(() -> facilitating.decline(asked, "Tomasz", "")));
            facilitating.decline(asked, "Tomasz", "Encore un atelier d’abord");
            world.flush();
            as(world, ines);
            assertEquals(asked, facilitating.ask(1, "Inès"), "after a no it may be asked for again");
            world.flush();
            as(world, tomasz);
            assertEquals(1, facilitating.toConfirm().size());
            facilitating.confirm(asked, "Tomasz");
            world.flush();
            FacilitationGranted granted = told(world, FacilitationGranted.class).get(0);
            assertEquals(1, granted.level());
            assertFalse(granted.onLessons(), "the word of who saw it");
            assertEquals(
                    List.of(through),
                    granted.sprints().stream().map(Sprint::challenge).toList());
            assertEquals(
                    world.get(WorkshopRecord.class).digest(workshop),
                    granted.sprints().get(0).digest());
            assertThrows(NotFound.class, () -> facilitating.confirm(UUID.randomUUID(), "Tomasz"));
            assertEquals("design.facilitation.decided", refused(() -> facilitating.confirm(asked, "Tomasz")));
            as(world, ines);
            assertEquals("design.facilitation.GRANTED", refused(() -> facilitating.ask(1, "Inès")));
            assertEquals("design.facilitation.rules.2", refused(() -> facilitating.ask(2, "Inès")));
            assertThrows(NotFound.class, () -> facilitating.ask(3, "Inès"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void theLessonsStandInForHavingSeenItAtLevelOne(Database database) {
        try (World world = database.world().with(RightsOf.class, new Everybody(Map.of(marguerite, roads)))) {
            Facilitating facilitating = world.get(Facilitating.class);
            NamingFacilitators naming = world.get(NamingFacilitators.class);
            as(world, ines);
            learn(world, Stage.values());
            assertTrue(facilitating.mine().lessons().isComplete());
            assertEquals(
                    "design.facilitation.rules.1",
                    refused(() -> facilitating.ask(1, "Inès")),
                    "lessons alone are no facilitation");
            workshop(world, challenge(world, true), true, true);
            UUID asked = facilitating.ask(1, "Inès");
            world.flush();
            as(world, tomasz);
            assertFalse(facilitating.toConfirm().get(0).byLessons(), "who led there says what they saw");
            assertEquals("design.facilitation.noLessons", refused(() -> facilitating.grantOnLessons(asked, "Tomasz")));
            as(world, marguerite);
            assertThrows(NotFound.class, () -> facilitating.grantOnLessons(asked, "Marguerite"));
            world.caller().is(admin, Permission.ADMINISTER);
            naming.name(marguerite, "Marguerite", "Claire", "Douze ateliers");
            world.flush();
            as(world, marguerite);
            assertTrue(facilitating.toConfirm().get(0).byLessons());
            facilitating.grantOnLessons(asked, "Marguerite");
            world.flush();
            FacilitationGranted granted = told(world, FacilitationGranted.class).get(1);
            assertTrue(granted.onLessons());
            assertTrue(granted.lessons().isComplete());
            assertEquals(1, granted.sprints().size(), "the challenge is asked for all the same");
            as(world, ines);
            Facilitation level = facilitating.mine().levels().get(0).orElseThrow();
            assertTrue(level.isOnLessons());
            assertEquals("Marguerite", level.deciderName());
        }
    }

    @ParameterizedTest
    @EnumSource
    void withoutAllLessonsNobodyGrantsOnThem(Database database) {
        try (World world = database.world()) {
            NamingFacilitators naming = world.get(NamingFacilitators.class);
            as(world, ines);
            learn(world, Stage.EMPATHISE, Stage.DEFINE, Stage.IDEATE, Stage.PROTOTYPE);
            workshop(world, challenge(world, true), true, true);
            UUID asked = world.get(Facilitating.class).ask(1, "Inès");
            world.flush();
            world.caller().is(admin, Permission.ADMINISTER);
            assertEquals(4, naming.waiting().get(0).lessons().count());
            assertEquals("design.facilitation.noLessons", refused(() -> naming.grantOnLessons(asked, "Claire")));
            as(world, ines);
            learn(world, Stage.TEST);
            world.caller().is(admin, Permission.ADMINISTER);
            naming.grantOnLessons(asked, "Claire");
            world.flush();
            FacilitationGranted granted = told(world, FacilitationGranted.class).get(0);
            assertTrue(granted.onLessons());
            assertEquals("Claire", granted.by());
            assertEquals("design.facilitation.decided", refused(() -> naming.grantOnLessons(asked, "Claire")));
        }
    }

    @ParameterizedTest
    @EnumSource
    void theFirstOfLevelTwoIsNamedWithAReasonAndNeverByThemselves(Database database) {
        try (World world = database.world().with(RightsOf.class, new Everybody(Map.of(tomasz, roads, admin, roads)))) {
            NamingFacilitators naming = world.get(NamingFacilitators.class);
            world.caller().is(admin, Permission.ADMINISTER);
            assertEquals("reason", field(() -> naming.name(tomasz, "Tomasz", "Claire", " ")));
            assertEquals(
                    "design.facilitation.notOneself", refused(() -> naming.name(admin, "Claire", "Claire", "Moi")));
            assertEquals("email", field(() -> naming.name(marguerite, "Marguerite", "Claire", "Non")));
            naming.name(tomasz, "Tomasz", "Claire", "Douze ateliers depuis 2023");
            world.flush();
            assertEquals(
                    "design.facilitation.GRANTED", refused(() -> naming.name(tomasz, "Tomasz", "Claire", "Encore")));
            FacilitationGranted granted = told(world, FacilitationGranted.class).get(0);
            assertTrue(granted.named());
            assertEquals("Douze ateliers depuis 2023", granted.reason());
            assertEquals(1, naming.holders().size());
            as(world, ines);
            workshop(world, challenge(world, true), true, true);
            UUID asked = world.get(Facilitating.class).ask(1, "Inès");
            world.flush();
            world.caller().is(admin, Permission.ADMINISTER);
            assertEquals(1, naming.waiting().size());
            naming.confirm(asked, "Claire");
            world.flush();
            assertEquals(List.of(), naming.waiting());
        }
    }

    @ParameterizedTest
    @EnumSource
    void theDigestIsOfAllThatWasDone(Database database) {
        try (World world = database.world()) {
            UUID challenge = challenge(world, false);
            UUID workshop = workshop(world, challenge, true, false);
            String before = world.get(WorkshopRecord.class).digest(workshop);
            assertEquals(before, world.get(WorkshopRecord.class).digest(workshop));
            note(world, workshop, "Encore une");
            world.flush();
            assertNotEquals(before, world.get(WorkshopRecord.class).digest(workshop));
        }
    }

    private static void learn(World world, Stage... stages) {
        for (Stage stage : stages) {
            world.get(DoingLessons.class)
                    .answer(
                            stage,
                            world.get(Methods.class).stage(stage).questions().stream()
                                    .map(StageGuide.Question::right)
                                    .toList());
        }
        world.flush();
    }

    private UUID challenge(World world, boolean through) {
        as(world, ines);
        Challenging challenging = world.get(Challenging.class);
        UUID id = challenging.pose(roads, "Inès", "Une question ?", "", "La direction");
        if (through) {
            for (Stage stage : Stage.values()) {
                world.get(Methods.class).stage(stage).criteria().forEach(c -> challenging.tick(id, c.key(), true));
                challenging.advance(id);
            }
        }
        world.flush();
        return id;
    }

    private UUID workshop(World world, UUID challenge, boolean used, boolean ended) {
        as(world, ines);
        Convening convening = world.get(Convening.class);
        UUID id = convening.convene(challenge, "Inès", "Atelier", List.of(Template.IDEA_WALL));
        as(world, tomasz);
        convening.join(id, "Tomasz");
        UUID seat = convening.show(id, "").mine().orElseThrow().id();
        as(world, ines);
        world.get(Hosting.class).give(id, seat, SeatRole.FACILITATOR);
        as(world, marguerite);
        convening.join(id, "Marguerite");
        as(world, ines);
        if (used) {
            note(world, id, "63 jours 👀");
        }
        if (ended) {
            world.get(Hosting.class).end(id);
        }
        world.flush();
        return id;
    }

    private void note(World world, UUID workshop, String text) {
        UUID board =
                world.get(Convening.class).show(workshop, "").boards().get(0).id();
        world.get(Boarding.class)
                .act(
                        board,
                        "",
                        UUID.randomUUID(),
                        0,
                        ItemAction.Put.note(UUID.randomUUID(), new Spot(1, 1, 180, 120), Colour.BLUE, text));
    }

    private static List<UUID> seats(World world, UUID workshop) {
        return world.get(ConfirmingParticipation.class).sheet(workshop).seats().stream()
                .map(WorkshopSeat::id)
                .toList();
    }

    private void as(World world, UUID who) {
        world.caller().is(who).in(roads, Permission.TAKE_PART_IN_DESIGN);
    }

    private static <T> List<T> told(World world, Class<T> type) {
        return world.events().stream().filter(type::isInstance).map(type::cast).toList();
    }

    private static String refused(Executable act) {
        return assertThrows(Refusal.class, act).code();
    }

    private static @Nullable String field(Executable act) {
        return assertThrows(Refusal.class, act).field();
    }

    /** Who takes part in which administration. */
    private static final class Everybody extends RightsOf {
        private final Map<UUID, UUID> homes;

        Everybody(Map<UUID, UUID> homes) {
            this.homes = homes;
        }

        @Override
        public Rights person(UUID id) {
            return homes.containsKey(id)
                    ? new Rights(Set.of(), Map.of(homes.get(id), Set.of(Permission.TAKE_PART_IN_DESIGN)))
                    : Rights.NONE;
        }
    }
}
