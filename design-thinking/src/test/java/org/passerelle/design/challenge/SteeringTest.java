package org.passerelle.design.challenge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.design.board.Template;
import org.passerelle.design.method.Methods;
import org.passerelle.design.method.Stage;
import org.passerelle.design.workshop.Convening;
import org.passerelle.design.workshop.InvitationDraft;
import org.passerelle.design.workshop.Inviting;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.people.Outbox;
import org.passerelle.people.Rights;
import org.passerelle.people.RightsOf;
import org.passerelle.testing.Database;
import org.passerelle.testing.World;

class SteeringTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    private final UUID roads = UUID.randomUUID();
    private final UUID ines = UUID.randomUUID();
    private final UUID tomasz = UUID.randomUUID();
    private final Post post = new Post();

    @ParameterizedTest
    @EnumSource
    void aStageIsLateOnceItsDayHasPassedAndTheRealDayIsKept(Database database) {
        try (World world = world(database)) {
            Steering steering = world.get(Steering.class);
            Challenging challenging = world.get(Challenging.class);
            UUID id = challenge(world);
            steering.plan(id, Stage.EMPATHISE, TODAY.plusDays(7));
            steering.plan(id, Stage.DEFINE, TODAY.plusDays(14));
            world.flush();
            assertFalse(date(world, id, Stage.EMPATHISE).isLate(TODAY.plusDays(7)));
            assertTrue(date(world, id, Stage.EMPATHISE).isLate(TODAY.plusDays(8)));
            world.pass(Duration.ofDays(10));
            world.get(Methods.class)
                    .stage(Stage.EMPATHISE)
                    .criteria()
                    .forEach(c -> challenging.tick(id, c.key(), true));
            challenging.advance(id);
            world.flush();
            StageDate done = date(world, id, Stage.EMPATHISE);
            assertTrue(done.doneAt().isPresent());
            assertTrue(done.isLate(TODAY.plusYears(1)), "what was done late stays late");
            challenging.goBack(id);
            steering.plan(id, Stage.EMPATHISE, null);
            world.flush();
            assertTrue(date(world, id, Stage.EMPATHISE).doneAt().isEmpty());
            assertFalse(date(world, id, Stage.EMPATHISE).isLate(TODAY.plusYears(1)));
            assertEquals("day-TEST", field(() -> steering.plan(id, Stage.TEST, TODAY.minusDays(1))));
            assertEquals("day-TEST", field(() -> steering.plan(id, Stage.TEST, TODAY.plusYears(4))));
        }
    }

    @ParameterizedTest
    @EnumSource
    void stakeholdersAreBodiesWithInterestAndInfluenceEachOnce(Database database) {
        try (World world = world(database)) {
            Steering steering = world.get(Steering.class);
            UUID id = challenge(world);
            steering.addStakeholder(id, "Artisans du bâtiment 🧱", Weight.HIGH, Weight.LOW, "Peu disponibles en été");
            steering.addStakeholder(id, "Préfecture", Weight.LOW, Weight.HIGH, "");
            world.flush();
            assertEquals("stakeholder", field(() -> steering.addStakeholder(id, " ", Weight.LOW, Weight.LOW, "")));
            assertEquals(
                    "stakeholder", field(() -> steering.addStakeholder(id, "préfecture", Weight.LOW, Weight.LOW, "")));
            List<Stakeholder> all = steering.show(id).stakeholders();
            assertEquals(
                    List.of("inform", "consult"),
                    all.stream().map(Stakeholder::approach).toList());
            steering.removeStakeholder(id, all.get(0).id());
            world.flush();
            assertEquals(1, steering.show(id).stakeholders().size());
            as(world, UUID.randomUUID());
            assertEquals(
                    "design.joinFirst", refused(() -> steering.addStakeholder(id, "X", Weight.LOW, Weight.LOW, "")));
            world.caller().is(UUID.randomUUID()).in(UUID.randomUUID(), Permission.TAKE_PART_IN_DESIGN);
            assertThrows(NotFound.class, () -> steering.show(id));
        }
    }

    @ParameterizedTest
    @EnumSource
    void theLeadPassesWhenTheOtherAcceptsAndTheLinesStay(Database database) {
        try (World world = world(database)) {
            Steering steering = world.get(Steering.class);
            UUID id = challenge(world);
            assertThrows(NotFound.class, () -> steering.offer(id, UUID.randomUUID()));
            assertEquals("design.handOver.same", refused(() -> steering.offer(id, ines)));
            steering.offer(id, tomasz);
            world.flush();
            assertEquals(List.of("design.mail.handOver"), post.templates);
            assertEquals("design.handOver.waits", refused(() -> steering.offer(id, tomasz)));
            assertThrows(NotFound.class, () -> steering.accept(id), "it was not offered to her");
            as(world, tomasz);
            assertThrows(NotFound.class, () -> steering.takeBack(id));
            steering.decline(id);
            world.flush();
            assertEquals(ines, steering.show(id).challenge().lead().person());
            as(world, ines);
            steering.offer(id, tomasz);
            world.flush();
            as(world, tomasz);
            steering.accept(id);
            world.flush();
            Steering.View view = steering.show(id);
            assertEquals("Tomasz", view.challenge().lead().name());
            assertEquals(2, view.history().size(), "nothing is deleted");
            assertTrue(view.challenge().hasMember(ines));
            as(world, ines);
            assertThrows(NotFound.class, () -> steering.offer(id, tomasz), "who handed over leads no longer");
        }
    }

    @ParameterizedTest
    @EnumSource
    void anAdministratorMovesItWhenSomebodyHasLeft(Database database) {
        try (World world = world(database).with(RightsOf.class, new Only(tomasz, roads))) {
            UUID id = challenge(world);
            world.get(Steering.class).offer(id, tomasz);
            world.flush();
            MovingChallenges moving = world.get(MovingChallenges.class);
            world.caller().is(UUID.randomUUID(), Permission.ADMINISTER);
            assertTrue(moving.underWay().get(0).left());
            assertEquals("reason", field(() -> moving.move(id, tomasz, " ")));
            assertThrows(NotFound.class, () -> moving.move(id, UUID.randomUUID(), "Partie"));
            world.em().clear();
            moving.move(id, tomasz, "Partie à la retraite");
            world.flush();
            assertFalse(moving.underWay().get(0).left());
            as(world, tomasz);
            Steering.View view = world.get(Steering.class).show(id);
            assertTrue(view.challenge().isLedBy(tomasz));
            assertTrue(view.offer().isEmpty());
            assertEquals(2, view.history().size());
        }
    }

    @ParameterizedTest
    @EnumSource
    void anInvitationIsWrittenByWhoLeadsAndGoesToTheOthersOfTheTeam(Database database) {
        try (World world = world(database)) {
            UUID id = challenge(world);
            UUID workshop = world.get(Convening.class).convene(id, "Inès", "Atelier", List.of(Template.IDEA_WALL));
            world.flush();
            Inviting inviting = world.get(Inviting.class);
            assertThrows(NotFound.class, () -> inviting.send(workshop, "Inès"));
            assertEquals("startsAt", field(() -> inviting.write(workshop, draft(null, 90, "Salle 2"))));
            assertEquals("minutes", field(() -> inviting.write(workshop, draft("2026-12-01T09:00:00Z", 5, "Salle 2"))));
            assertEquals("place", field(() -> inviting.write(workshop, draft("2026-12-01T09:00:00Z", 90, ""))));
            inviting.write(workshop, draft("2026-12-01T09:00:00Z", 90, "Salle 2 🏛"));
            world.flush();
            assertEquals(1, inviting.send(workshop, "Inès"));
            assertEquals("design.invitation.sentJustNow", refused(() -> inviting.send(workshop, "Inès")));
            assertEquals(List.of(tomasz), post.to);
            as(world, tomasz);
            assertFalse(inviting.show(workshop).led());
            assertThrows(NotFound.class, () -> inviting.write(workshop, draft("2026-12-01T09:00:00Z", 90, "Ailleurs")));
            as(world, ines);
            world.pass(Duration.ofDays(30));
            assertEquals("design.invitation.past", refused(() -> inviting.send(workshop, "Inès")));
        }
    }

    private World world(Database database) {
        World world = database.world().with(Outbox.class, post);
        as(world, ines);
        return world;
    }

    private void as(World world, UUID who) {
        world.caller().is(who).in(roads, Permission.TAKE_PART_IN_DESIGN);
    }

    private UUID challenge(World world) {
        as(world, ines);
        Challenging challenging = world.get(Challenging.class);
        UUID id = challenging.pose(roads, "Inès", "Une question ?", "", "La direction");
        world.flush();
        as(world, tomasz);
        challenging.join(id, "Tomasz");
        world.flush();
        as(world, ines);
        return id;
    }

    private static StageDate date(World world, UUID challenge, Stage stage) {
        return world.get(Steering.class).show(challenge).challenge().dates().stream()
                .filter(d -> d.stage() == stage)
                .findFirst()
                .orElseThrow();
    }

    private static InvitationDraft draft(@Nullable String start, int minutes, String place) {
        return new InvitationDraft(
                start == null ? null : Instant.parse(start), minutes, place, "Choisir l’idée à essayer", "");
    }

    private static String refused(Executable act) {
        return assertThrows(Refusal.class, act).code();
    }

    private static @Nullable String field(Executable act) {
        return assertThrows(Refusal.class, act).field();
    }

    /** Keeps what would be written. */
    private static final class Post extends Outbox {
        private final List<String> templates = new ArrayList<>();
        private final List<UUID> to = new ArrayList<>();

        @Override
        public void tell(UUID person, String template, String path, String... values) {
            templates.add(template);
        }

        @Override
        public void tellIn(UUID person, String template, String path, Function<Language, List<String>> values) {
            values.apply(Language.FR);
            to.add(person);
        }
    }

    /** The only one who takes part. */
    private static final class Only extends RightsOf {
        private final UUID who;
        private final UUID where;

        Only(UUID who, UUID where) {
            this.who = who;
            this.where = where;
        }

        @Override
        public Rights person(UUID id) {
            return id.equals(who)
                    ? new Rights(Set.of(), Map.of(where, Set.of(Permission.TAKE_PART_IN_DESIGN)))
                    : Rights.NONE;
        }
    }
}
