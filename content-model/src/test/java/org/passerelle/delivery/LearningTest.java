package org.passerelle.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.catalogue.ActivityOutline;
import org.passerelle.catalogue.ActivityType;
import org.passerelle.catalogue.Authoring;
import org.passerelle.catalogue.CoursePublished;
import org.passerelle.catalogue.DeliveryMode;
import org.passerelle.catalogue.School;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.people.PeopleSeed;
import org.passerelle.testing.Database;
import org.passerelle.testing.Statements;
import org.passerelle.testing.World;

class LearningTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    /** A published course of these activities, with a run; answers the run. */
    private static UUID run(World world, RunDraft draft, ActivityType... types) {
        UUID course = School.course(world, School.body(world, 0), DeliveryMode.SPOC, "Apprendre", types);
        world.get(Authoring.class).publish(course);
        UUID run = world.get(Scheduling.class).schedule(course, draft);
        world.flush();
        return run;
    }

    private static UUID learner(World world, String name) {
        UUID id = world.get(PeopleSeed.class).person(name + "@exemple.fr", name, Language.FR, "x");
        world.flush();
        world.caller().is(id, Permission.LEARN);
        return id;
    }

    @ParameterizedTest
    @EnumSource
    void aLearnerResumesWhereTheyWereAndCompletesOnce(Database database) {
        try (World world = School.open(database.world())) {
            UUID run = run(world, new RunDraft(TODAY, null, null), ActivityType.LESSON, ActivityType.LESSON);
            learner(world, "zoe");
            UUID place = world.get(Enrolling.class).enrol(run);
            assertEquals(place, world.get(Enrolling.class).enrol(run), "twice is once");
            world.flush();
            Learning learning = world.get(Learning.class);
            List<ActivityOutline> all = learning.desk(place).course().activities();
            UUID second = all.get(1).id();
            assertEquals(all.get(0), learning.desk(place).resume().orElseThrow());
            learning.enter(place, second);
            world.flush();
            assertEquals(second, learning.mine().get(0).resume().orElseThrow().id());
            learning.finish(place, second);
            learning.finish(place, second);
            world.flush();
            assertEquals(0.5, learning.desk(place).progress());
            assertEquals(10, learning.desk(place).minutesLeft());
            learning.finish(place, all.get(0).id());
            learning.finish(place, all.get(0).id());
            world.flush();
            assertTrue(learning.desk(place).completed());
            assertTrue(learning.desk(place).resume().isEmpty());
            assertEquals(
                    1,
                    world.events().stream()
                            .filter(RunCompleted.class::isInstance)
                            .count());
        }
    }

    @ParameterizedTest
    @EnumSource
    void manyPlacesAreReadWithAsManyQueriesAsOne(Database database) {
        try (World world = School.open(database.world())) {
            UUID body = School.body(world, 0);
            List<UUID> open = new ArrayList<>();
            for (String title : List.of("Un", "Deux", "Trois", "Quatre")) {
                UUID course =
                        School.course(world, body, DeliveryMode.SPOC, title, ActivityType.LESSON, ActivityType.LESSON);
                world.get(Authoring.class).publish(course);
                open.add(world.get(Scheduling.class).schedule(course, new RunDraft(TODAY, null, null)));
            }
            world.flush();
            learner(world, "zoe");
            Learning learning = world.get(Learning.class);
            world.get(Enrolling.class).enrol(open.get(0));
            world.flush();
            int one = Statements.sentBy(world.em(), learning::mine);
            open.subList(1, 4).forEach(run -> world.get(Enrolling.class).enrol(run));
            world.flush();
            int four = Statements.sentBy(world.em(), learning::mine);
            assertEquals(4, learning.mine().size());
            assertTrue(one > 3, "they are counted: " + one);
            assertEquals(one, four);
        }
    }

    @ParameterizedTest
    @EnumSource
    void somebodyElsesPlaceIsNotThere(Database database) {
        try (World world = School.open(database.world())) {
            UUID run = run(world, new RunDraft(TODAY, null, null), ActivityType.LESSON);
            learner(world, "zoe");
            UUID place = world.get(Enrolling.class).enrol(run);
            UUID activity = world.get(Learning.class)
                    .desk(place)
                    .course()
                    .activities()
                    .get(0)
                    .id();
            learner(world, "max");
            Learning learning = world.get(Learning.class);
            assertThrows(NotFound.class, () -> learning.desk(place));
            assertThrows(NotFound.class, () -> learning.enter(place, activity));
            assertThrows(NotFound.class, () -> learning.finish(place, activity));
            assertThrows(NotFound.class, () -> world.get(Enrolling.class).withdraw(place));
            assertEquals(List.of(), learning.mine());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aRunGoesThroughItsStatesAndTakesNobodyAfterItsEnd(Database database) {
        try (World world = School.open(database.world())) {
            UUID run = run(world, new RunDraft(TODAY.plusDays(2), TODAY.plusDays(40), 5), ActivityType.LESSON);
            Runs runs = world.get(Runs.class);
            assertEquals(RunState.TO_COME, runs.get(run).state());
            assertTrue(runs.get(run).enrollable());
            learner(world, "zoe");
            UUID place = world.get(Enrolling.class).enrol(run);
            world.pass(Duration.ofDays(3));
            assertEquals(RunState.ONGOING, runs.get(run).state());
            assertEquals(4, runs.get(run).left().orElseThrow());
            world.pass(Duration.ofDays(30));
            assertEquals(RunState.CLOSING, runs.get(run).state());
            assertFalse(runs.get(run).enrollable(), "a small group goes on together");
            world.pass(Duration.ofDays(30));
            assertEquals(RunState.ENDED, runs.get(run).state());
            UUID activity = world.get(Learning.class)
                    .desk(place)
                    .course()
                    .activities()
                    .get(0)
                    .id();
            world.get(Learning.class).enter(place, activity);
            assertEquals(
                    "delivery.runEnded",
                    assertThrows(Refusal.class, () -> world.get(Learning.class).finish(place, activity))
                            .code());
            learner(world, "max");
            assertEquals(
                    "delivery.closed",
                    assertThrows(Refusal.class, () -> world.get(Enrolling.class).enrol(run))
                            .code());
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoLeavesFreesTheSeatAndWhoComesBackFindsWhatTheyDid(Database database) {
        try (World world = School.open(database.world())) {
            UUID run = run(world, new RunDraft(TODAY, null, 1), ActivityType.LESSON, ActivityType.LESSON);
            learner(world, "zoe");
            Enrolling enrolling = world.get(Enrolling.class);
            UUID place = enrolling.enrol(run);
            UUID first = world.get(Learning.class)
                    .desk(place)
                    .course()
                    .activities()
                    .get(0)
                    .id();
            world.get(Learning.class).finish(place, first);
            enrolling.withdraw(place);
            world.flush();
            assertEquals(0, world.get(Runs.class).get(run).taken());
            assertThrows(Refusal.class, () -> enrolling.withdraw(place));
            assertEquals(place, enrolling.enrol(run));
            world.flush();
            assertTrue(world.get(Learning.class).desk(place).isDone(first));
            learner(world, "max");
            assertEquals(
                    "delivery.full",
                    assertThrows(Refusal.class, () -> enrolling.enrol(run)).code());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDraftTakesNoLearnersAndAnotherBodySchedulesNothing(Database database) {
        try (World world = School.open(database.world())) {
            UUID course =
                    School.course(world, School.body(world, 0), DeliveryMode.MOOC, "Brouillon", ActivityType.LESSON);
            UUID run = world.get(Scheduling.class).schedule(course, new RunDraft(TODAY, null, null));
            learner(world, "zoe");
            assertThrows(NotFound.class, () -> world.get(Enrolling.class).enrol(run));
            School.body(world, 1);
            assertThrows(
                    NotFound.class,
                    () -> world.get(Scheduling.class).schedule(course, new RunDraft(TODAY, null, null)));
            assertThrows(
                    NotFound.class, () -> world.get(Scheduling.class).change(run, new RunDraft(TODAY, null, null)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void anOpenCourseThatIsPublishedCanBeBegunAtOnce(Database database) {
        try (World world = School.open(database.world())) {
            UUID course =
                    School.course(world, School.body(world, 0), DeliveryMode.TUTORIAL, "Tutoriel", ActivityType.LESSON);
            world.get(Authoring.class).publish(course);
            CoursePublished published = world.events().stream()
                    .filter(CoursePublished.class::isInstance)
                    .map(CoursePublished.class::cast)
                    .findFirst()
                    .orElseThrow();
            world.get(Scheduling.class).open(published);
            world.get(Scheduling.class).open(published);
            assertEquals(
                    List.of(RunState.OPEN),
                    world.get(Runs.class).of(course).stream()
                            .map(RunView::state)
                            .toList());
        }
    }
}
