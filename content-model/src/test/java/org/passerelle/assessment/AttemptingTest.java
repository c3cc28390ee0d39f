package org.passerelle.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.catalogue.ActivityType;
import org.passerelle.catalogue.Authoring;
import org.passerelle.catalogue.CoursePublished;
import org.passerelle.catalogue.DeliveryMode;
import org.passerelle.catalogue.School;
import org.passerelle.delivery.Enrolling;
import org.passerelle.delivery.Learning;
import org.passerelle.delivery.RunCompleted;
import org.passerelle.delivery.RunDraft;
import org.passerelle.delivery.Scheduling;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.people.PeopleSeed;
import org.passerelle.testing.Database;
import org.passerelle.testing.World;

class AttemptingTest {
    private static final LocalizedText ASK = School.both("Quoi ?", "What?");
    private static final LocalizedText NONE = LocalizedText.of(null, null);

    private static Choice option(String text, boolean correct) {
        return new Choice(School.both(text, text), correct, NONE);
    }

    private static List<Item> items() {
        return List.of(
                Item.of(
                        "q1",
                        School.ACCOUNTING,
                        ASK,
                        new SingleChoice(List.of(option("a", true), option("b", false))),
                        NONE),
                Item.of("q2", School.ACCOUNTING, ASK, new Numeric(20, 0, "%"), NONE));
    }

    private UUID course;
    private UUID quiz;
    private UUID place;

    /** Zoé, enrolled in a published course of one quiz. */
    private void enrolled(World world) {
        UUID body = School.body(world, 0);
        course = School.course(world, body, DeliveryMode.SPOC, "Quiz", ActivityType.QUIZ);
        quiz = world.get(Authoring.class)
                .mine(course)
                .outline()
                .activities()
                .get(0)
                .id();
        world.get(SettingItems.class).set(course, quiz, 60, items());
        world.get(Authoring.class).publish(course);
        UUID run = world.get(Scheduling.class)
                .schedule(course, new RunDraft(LocalDate.of(2026, 11, 23), LocalDate.of(2027, 1, 10), null));
        world.flush();
        learner(world, "zoe");
        place = world.get(Enrolling.class).enrol(run);
        world.flush();
    }

    private static void learner(World world, String name) {
        UUID id = world.get(PeopleSeed.class).person(name + "@exemple.fr", name, Language.FR, "x");
        world.flush();
        world.caller().is(id, Permission.LEARN);
    }

    @ParameterizedTest
    @EnumSource
    void everySavedAnswerIsThereAgainAndTheLastOneCounts(Database database) {
        try (World world = School.open(database.world())) {
            enrolled(world);
            Attempting attempting = world.get(Attempting.class);
            AttemptView attempt = attempting.open(place, quiz).orElseThrow();
            attempting.save(attempt.id(), "q1", "1");
            world.pass(Duration.ofSeconds(5));
            Instant saved = attempting.save(attempt.id(), "q1", "0");
            attempting.save(attempt.id(), "q2", " 20 % ");
            world.flush();
            AttemptView again = attempting.open(place, quiz).orElseThrow();
            assertEquals(attempt.id(), again.id());
            assertEquals(
                    List.of("0", "20 %"),
                    again.items().stream().map(ItemView::answer).toList());
            assertEquals(saved, again.items().get(0).savedAt().orElseThrow());
            assertEquals(2, again.answered());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPassedQuizIsDoneAndHandingInTwiceChangesNothing(Database database) {
        try (World world = School.open(database.world())) {
            enrolled(world);
            Attempting attempting = world.get(Attempting.class);
            UUID attempt = attempting.open(place, quiz).orElseThrow().id();
            attempting.save(attempt, "q1", "0");
            attempting.save(attempt, "q2", "20");
            AttemptResult result = attempting.submit(attempt, Map.of());
            world.flush();
            assertEquals(100, result.percent());
            assertTrue(result.passed());
            assertEquals(result, attempting.submit(attempt, Map.of()));
            assertTrue(world.get(Learning.class).desk(place).completed());
            assertEquals(
                    1,
                    world.events().stream()
                            .filter(RunCompleted.class::isInstance)
                            .count());
            assertEquals(
                    "assessment.handedIn",
                    assertThrows(Refusal.class, () -> attempting.save(attempt, "q1", "1"))
                            .code());
            assertEquals(
                    Map.of(School.ACCOUNTING, new SkillResult(School.ACCOUNTING, 100, 2)),
                    world.get(SkillResults.class).of(place));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoFailsMayTryAgainAndTheBestOfEachItemCountsForTheSkill(Database database) {
        try (World world = School.open(database.world())) {
            enrolled(world);
            Attempting attempting = world.get(Attempting.class);
            UUID first = attempting.open(place, quiz).orElseThrow().id();
            attempting.save(first, "q1", "0");
            AttemptResult failed = attempting.submit(first, Map.of());
            assertFalse(failed.passed());
            assertEquals(50, failed.percent());
            world.flush();
            assertFalse(world.get(Learning.class).desk(place).completed());
            assertTrue(attempting.open(place, quiz).isEmpty(), "the result is shown first");
            UUID second = attempting.again(place, quiz).id();
            assertEquals(second, attempting.again(place, quiz).id(), "pressing twice begins one");
            attempting.save(second, "q2", "20");
            attempting.submit(second, Map.of());
            world.flush();
            assertEquals(2, attempting.result(place, quiz).orElseThrow().number());
            assertEquals(
                    100,
                    world.get(SkillResults.class)
                            .of(place)
                            .get(School.ACCOUNTING)
                            .percent());
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsTakenAfterTheRunsEndAndNothingOfSomebodyElse(Database database) {
        try (World world = School.open(database.world())) {
            enrolled(world);
            Attempting attempting = world.get(Attempting.class);
            UUID attempt = attempting.open(place, quiz).orElseThrow().id();
            attempting.save(attempt, "q1", "0");
            world.flush();
            learner(world, "max");
            assertThrows(NotFound.class, () -> attempting.save(attempt, "q1", "1"));
            assertThrows(NotFound.class, () -> attempting.submit(attempt, Map.of()));
            assertThrows(NotFound.class, () -> attempting.open(place, quiz));
            assertThrows(NotFound.class, () -> attempting.result(place, quiz));
            learner(world, "zoe");
            world.pass(Duration.ofDays(60));
            assertEquals(
                    "assessment.ended",
                    assertThrows(Refusal.class, () -> attempting.save(attempt, "q2", "20"))
                            .code());
            assertEquals(
                    "assessment.ended",
                    assertThrows(Refusal.class, () -> attempting.submit(attempt, Map.of()))
                            .code());
            assertEquals(
                    "0",
                    attempting.open(place, quiz).orElseThrow().items().get(0).answer());
        }
    }

    @ParameterizedTest
    @EnumSource
    void anEditMeanwhileChangesNothingForWhoIsInIt(Database database) {
        try (World world = School.open(database.world())) {
            enrolled(world);
            Attempting attempting = world.get(Attempting.class);
            UUID attempt = attempting.open(place, quiz).orElseThrow().id();
            UUID learner = world.caller().requirePerson();
            School.body(world, 0);
            world.get(SettingItems.class).set(course, quiz, 100, items().subList(1, 2));
            world.flush();
            world.caller().is(learner, Permission.LEARN);
            attempting.save(attempt, "q1", "0");
            assertEquals(2, attempting.open(place, quiz).orElseThrow().items().size());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aQuizThatAsksNothingIsNotPublished(Database database) {
        try (World world = School.open(database.world())) {
            UUID empty = School.course(world, School.body(world, 0), DeliveryMode.MOOC, "Vide", ActivityType.QUIZ);
            world.get(Authoring.class).publish(empty);
            CoursePublished published = world.events().stream()
                    .filter(CoursePublished.class::isInstance)
                    .map(CoursePublished.class::cast)
                    .findFirst()
                    .orElseThrow();
            SettingItems setting = world.get(SettingItems.class);
            assertThrows(Refusal.class, () -> setting.requireItems(published));
            Item foreign = Item.of("q", School.ENTRIES, ASK, new Numeric(1, 0, ""), NONE);
            UUID only = published.quizzes().get(0);
            assertThrows(Refusal.class, () -> setting.set(empty, only, 60, List.of(foreign)));
            assertThrows(Refusal.class, () -> setting.set(empty, only, 0, items()));
            assertThrows(Refusal.class, () -> setting.set(empty, only, 60, List.of(items().get(0), items().get(0))));
            setting.set(empty, only, 60, items());
            setting.requireItems(published);
        }
    }
}
