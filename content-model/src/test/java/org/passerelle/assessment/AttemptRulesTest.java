package org.passerelle.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.OptimisticLockException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.catalogue.ActivityType;
import org.passerelle.catalogue.Authoring;
import org.passerelle.catalogue.DeliveryMode;
import org.passerelle.catalogue.School;
import org.passerelle.delivery.Accompanying;
import org.passerelle.delivery.Enrolling;
import org.passerelle.delivery.ExtraTimeGranted;
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

/** Quizzes keep the rules that their trainers set, by the server's clock, and lose nothing that was saved. */
class AttemptRulesTest {
    private static final LocalizedText NONE = LocalizedText.of(null, null);
    private static final AttemptRules USUAL = AttemptRules.USUAL;
    private static final Instant NOON = Instant.parse("2026-11-24T11:00:00Z");

    private UUID body;
    private UUID course;
    private UUID quiz;
    private UUID place;
    private UUID zoe;
    private Attempting attempting;

    private static AttemptRules timed(int minutes) {
        return new AttemptRules(true, 0, false, minutes, null, null, USUAL.late(), 0, USUAL.feedback(), null, Map.of());
    }

    private static AttemptRules dated(Instant opens, Instant closes, AttemptRules.Late late, int penalty) {
        return new AttemptRules(true, 2, false, 0, opens, closes, late, penalty, USUAL.feedback(), null, Map.of());
    }

    private static AttemptRules told(boolean graded, AttemptRules.Feedback feedback, Instant at) {
        return new AttemptRules(graded, 0, true, 0, null, null, USUAL.late(), 0, feedback, at, Map.of());
    }

    /** Zoé, enrolled in a course of one quiz of ten numbers, with these rules. */
    private void enrolled(World world, AttemptRules rules) {
        body = School.body(world, 0);
        course = School.course(world, body, DeliveryMode.SPOC, "Quiz", ActivityType.QUIZ);
        quiz = world.get(Authoring.class)
                .mine(course)
                .outline()
                .activities()
                .get(0)
                .id();
        SettingItems setting = world.get(SettingItems.class);
        setting.set(
                course,
                quiz,
                60,
                IntStream.range(0, 10)
                        .mapToObj(i ->
                                Item.of("q" + i, School.ACCOUNTING, School.both("?", "?"), new Numeric(i, 0, ""), NONE))
                        .toList());
        setting.rule(course, quiz, rules, RulesJson.write(USUAL));
        world.get(Authoring.class).publish(course);
        UUID run = world.get(Scheduling.class)
                .schedule(course, new RunDraft(LocalDate.of(2026, 11, 23), LocalDate.of(2027, 1, 10), null));
        world.flush();
        zoe = world.get(PeopleSeed.class).person("zoe@exemple.fr", "Zoé", Language.FR, "x");
        world.flush();
        world.caller().is(zoe, Permission.LEARN);
        place = world.get(Enrolling.class).enrol(run);
        attempting = world.get(Attempting.class);
        world.flush();
    }

    private void answer(UUID attempt, int right) {
        IntStream.range(0, right).forEach(i -> attempting.save(attempt, "q" + i, String.valueOf(i)));
    }

    private static String code(org.junit.jupiter.api.function.Executable act) {
        return assertThrows(Refusal.class, act).code();
    }

    @ParameterizedTest
    @EnumSource
    void whenTheTimeIsOverWhatWasSavedCountsAndLaterAnswersDoNot(Database database) {
        try (World world = School.open(database.world())) {
            enrolled(world, timed(10));
            assertTrue(attempting.open(place, quiz).isEmpty(), "the clock starts on purpose");
            assertEquals(10, attempting.terms(place, quiz).minutes());
            AttemptView attempt = attempting.again(place, quiz);
            assertEquals(600, attempt.secondsLeft());
            answer(attempt.id(), 6);
            world.pass(Duration.ofMinutes(10).plusSeconds(20));
            attempting.save(attempt.id(), "q6", "6");
            world.pass(Duration.ofSeconds(11));
            world.flush();
            assertEquals("assessment.timeOver", code(() -> attempting.save(attempt.id(), "q7", "7")));
            AttemptResult result = attempting.submit(attempt.id(), Map.of("q8", "8", "q9", "nonsense".repeat(999)));
            assertEquals(70, result.percent(), "what was on its way counts, what came later does not");
            assertTrue(result.timeUp());
            assertEquals(attempt.dueAt().orElseThrow(), result.handedInAt());
            world.flush();
            assertEquals(result, attempting.submit(attempt.id(), Map.of("q9", "9")), "twice changes nothing");
            assertEquals("assessment.handedIn", code(() -> attempting.save(attempt.id(), "q9", "9")));
            assertTrue(attempting.open(place, quiz).isEmpty());
            assertTrue(world.get(Learning.class).desk(place).completed());
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoseTimePassesWhileNobodyLooksIsHandedInByTheJobOrAtTheNextLook(Database database) {
        try (World world = School.open(database.world())) {
            enrolled(world, timed(10));
            UUID attempt = attempting.again(place, quiz).id();
            answer(attempt, 8);
            world.flush();
            EndingAttempts ending = world.get(EndingAttempts.class);
            world.pass(Duration.ofMinutes(10));
            assertEquals(0, ending.some(10), "not before the grace is over");
            world.pass(Duration.ofDays(60));
            world.caller().nobody();
            assertEquals(1, ending.some(10), "even after the run");
            world.flush();
            assertEquals(0, ending.some(10));
            world.caller().is(zoe, Permission.LEARN);
            AttemptResult result = attempting.result(place, quiz).orElseThrow();
            assertEquals(80, result.percent());
            assertTrue(result.passed());
            assertEquals(
                    1,
                    world.events().stream()
                            .filter(RunCompleted.class::isInstance)
                            .count());
        }
        try (World world = School.open(database.world())) {
            enrolled(world, timed(10));
            UUID attempt = attempting.again(place, quiz).id();
            answer(attempt, 3);
            world.pass(Duration.ofHours(5));
            world.flush();
            assertTrue(attempting.open(place, quiz).isEmpty());
            assertEquals(30, attempting.result(place, quiz).orElseThrow().percent());
            assertEquals(2, attempting.again(place, quiz).number());
        }
    }

    @ParameterizedTest
    @EnumSource
    void moreTimeFollowsThePersonAndHoldsForTheAttemptUnderWay(Database database) {
        try (World world = School.open(database.world())) {
            enrolled(world, timed(10));
            UUID attempt = attempting.again(place, quiz).id();
            world.pass(Duration.ofMinutes(9));
            world.caller().is(UUID.randomUUID()).in(UUID.randomUUID(), Permission.GRADE);
            Accompanying accompanying = world.get(Accompanying.class);
            assertThrows(NotFound.class, () -> accompanying.grant(course, place, 50));
            world.caller().is(UUID.randomUUID()).in(body, Permission.GRADE);
            assertEquals("delivery.extraTimeOutOfRange", code(() -> accompanying.grant(course, place, 301)));
            accompanying.grant(course, place, 33);
            assertEquals(
                    List.of(33),
                    accompanying.learners(course).stream()
                            .map(line -> line.extraTime())
                            .toList());
            world.flush();
            world.get(SettingItems.class).give(new ExtraTimeGranted(zoe, 33));
            world.flush();
            world.caller().is(zoe, Permission.LEARN);
            assertEquals(5 * 60, attempting.open(place, quiz).orElseThrow().secondsLeft(), "14 minutes, 9 are gone");
            answer(attempt, 10);
            attempting.submit(attempt, Map.of());
            world.flush();
            assertEquals(14, attempting.terms(place, quiz).minutes());
            assertEquals(14 * 60, attempting.again(place, quiz).secondsLeft());
            world.caller().is(UUID.randomUUID()).in(body, Permission.GRADE);
            accompanying.grant(course, place, 0);
            world.flush();
            world.caller().is(zoe, Permission.LEARN);
            assertEquals(10, attempting.terms(place, quiz).minutes());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aQuizOpensAndClosesAndItsAttemptsAreCounted(Database database) {
        try (World world = School.open(database.world())) {
            enrolled(world, dated(NOON, NOON.plus(Duration.ofHours(2)), AttemptRules.Late.REFUSED, 0));
            assertEquals("assessment.notOpenYet", code(() -> attempting.again(place, quiz)));
            world.at(NOON);
            UUID first = attempting.again(place, quiz).id();
            assertEquals(first, attempting.again(place, quiz).id(), "the other tab goes on with it");
            answer(first, 2);
            attempting.submit(first, Map.of());
            UUID second = attempting.again(place, quiz).id();
            answer(second, 5);
            world.flush();
            world.at(NOON.plus(Duration.ofHours(3)));
            assertEquals("assessment.timeOver", code(() -> attempting.save(second, "q5", "5")));
            assertTrue(attempting.open(place, quiz).isEmpty());
            assertEquals(50, attempting.result(place, quiz).orElseThrow().percent());
            assertEquals("assessment.closed", code(() -> attempting.again(place, quiz)));
            world.at(NOON.plusSeconds(1));
            assertEquals("assessment.noAttemptLeft", code(() -> attempting.again(place, quiz)));
            assertEquals(0, attempting.terms(place, quiz).left());
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoComesLateWhereThatIsTakenGetsLess(Database database) {
        try (World world = School.open(database.world())) {
            enrolled(world, dated(NOON, NOON.plusSeconds(60), AttemptRules.Late.TAKEN, 10));
            world.at(NOON.plus(Duration.ofHours(30)));
            UUID attempt = attempting.again(place, quiz).id();
            answer(attempt, 9);
            AttemptResult result = attempting.submit(attempt, Map.of());
            assertEquals(2, result.daysLate());
            assertEquals(72, result.percent());
            assertTrue(result.passed());
            assertEquals(
                    90,
                    world.get(SkillResults.class)
                            .of(place)
                            .get(School.ACCOUNTING)
                            .percent(),
                    "what one can do is not less for being late");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSkillMayHaveItsOwnMark(Database database) {
        try (World world = School.open(database.world())) {
            AttemptRules marked = new AttemptRules(
                    true,
                    0,
                    false,
                    0,
                    null,
                    null,
                    USUAL.late(),
                    0,
                    USUAL.feedback(),
                    null,
                    Map.of(School.ACCOUNTING, 80));
            enrolled(world, marked);
            UUID attempt = attempting.open(place, quiz).orElseThrow().id();
            answer(attempt, 7);
            AttemptResult result = attempting.submit(attempt, Map.of());
            assertFalse(result.passed(), "70 % is enough for the quiz and not for the skill");
            assertEquals(List.of(new SkillResult(School.ACCOUNTING, 70, 10)), result.below());
            UUID again = attempting.again(place, quiz).id();
            answer(again, 8);
            assertTrue(attempting.submit(again, Map.of()).passed());
        }
    }

    @ParameterizedTest
    @EnumSource
    void practiceIsToldAtOnceStandsOnceLookedAtAndSaysNothingOfSkills(Database database) {
        try (World world = School.open(database.world())) {
            enrolled(world, told(false, AttemptRules.Feedback.AT_ONCE, null));
            AttemptView attempt = attempting.open(place, quiz).orElseThrow();
            assertEquals("assessment.answerFirst", code(() -> attempting.check(attempt.id(), "q1")));
            attempting.save(attempt.id(), "q1", "2");
            attempting.check(attempt.id(), "q1");
            world.flush();
            assertEquals("assessment.stands", code(() -> attempting.save(attempt.id(), "q1", "1")));
            AttemptView seen = attempting.open(place, quiz).orElseThrow();
            assertEquals(Set.of("q1"), seen.checked().keySet());
            assertFalse(seen.checked().get("q1").right());
            assertEquals(
                    attempt.items().stream().map(ItemView::key).toList(),
                    seen.items().stream().map(ItemView::key).toList(),
                    "the order drawn stays");
            AttemptResult result = attempting.submit(attempt.id(), Map.of());
            assertTrue(result.passed(), "practice is done by being handed in");
            assertEquals(Map.of(), world.get(SkillResults.class).of(place));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatWasRightIsToldFromItsMomentOn(Database database) {
        try (World world = School.open(database.world())) {
            enrolled(world, told(true, AttemptRules.Feedback.AFTER, NOON));
            UUID attempt = attempting.open(place, quiz).orElseThrow().id();
            answer(attempt, 10);
            assertEquals("assessment.toldLater", code(() -> attempting.check(attempt, "q1")));
            AttemptResult early = attempting.submit(attempt, Map.of());
            assertEquals(100, early.percent());
            assertEquals(List.of(), early.items());
            assertEquals(Optional.of(NOON), early.toldFrom());
            world.at(NOON);
            assertEquals(
                    10, attempting.result(place, quiz).orElseThrow().items().size());
        }
    }

    @ParameterizedTest
    @EnumSource
    void anOrderIsDrawnForEachAttempt(Database database) {
        try (World world = School.open(database.world())) {
            enrolled(world, told(true, AttemptRules.Feedback.AT_END, null));
            Set<List<String>> orders = new HashSet<>();
            for (int i = 0; i < 5; i++) {
                AttemptView attempt = attempting.again(place, quiz);
                orders.add(attempt.items().stream().map(ItemView::key).toList());
                attempting.submit(attempt.id(), Map.of());
                world.flush();
            }
            assertTrue(orders.size() > 1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void rulesThatChangeMeanwhileAreThoseOfTheNextAttempt(Database database) {
        try (World world = School.open(database.world())) {
            enrolled(world, timed(10));
            UUID attempt = attempting.again(place, quiz).id();
            SettingItems setting = world.get(SettingItems.class);
            world.caller().is(UUID.randomUUID()).in(body, Permission.AUTHOR_COURSE);
            String before = RulesJson.write(setting.of(course, quiz).rules());
            setting.rule(course, quiz, timed(1), before);
            world.flush();
            assertThrows(OptimisticLockException.class, () -> setting.rule(course, quiz, timed(2), before));
            AttemptRules elsewhere = new AttemptRules(
                    true, 0, false, 0, null, null, USUAL.late(), 0, USUAL.feedback(), null, Map.of(School.ENTRIES, 80));
            assertEquals(
                    "assessment.markNotTaught",
                    code(() -> setting.rule(course, quiz, elsewhere, RulesJson.write(timed(1)))));
            world.caller().is(zoe, Permission.LEARN);
            world.pass(Duration.ofMinutes(5));
            answer(attempt, 10);
            assertEquals(100, attempting.submit(attempt, Map.of()).percent());
            assertEquals(60, attempting.again(place, quiz).secondsLeft());
        }
    }

    @Test
    void rulesComeBackAsTheyWereAndNonsenseIsRefused() {
        AttemptRules all = new AttemptRules(
                false,
                3,
                true,
                20,
                NOON,
                NOON.plusSeconds(9),
                AttemptRules.Late.TAKEN,
                5,
                AttemptRules.Feedback.AFTER,
                NOON,
                Map.of("s", 70));
        assertEquals(all, RulesJson.read(RulesJson.write(all)));
        assertEquals(USUAL, RulesJson.read("{}"));
        assertNotEquals(USUAL, all);
        for (String text : List.of(
                "[]",
                "{\"late\":\"SOMETIMES\"}",
                "{\"minutes\":\"ten\",\"attempts\":99}",
                "{\"opensAt\":\"soon\"}",
                "{\"minutes\":601}",
                "{\"attempts\":-1}",
                "{\"feedback\":\"AFTER\"}",
                "{\"skillMarks\":{\"s\":101}}",
                "{\"opensAt\":\"2026-11-24T11:00:00Z\",\"closesAt\":\"2026-11-24T11:00:00Z\"}")) {
            assertThrows(Refusal.class, () -> RulesJson.read(text), text);
        }
    }
}
