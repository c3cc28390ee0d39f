package org.passerelle.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.catalogue.ActivityOutline;
import org.passerelle.catalogue.ActivityType;
import org.passerelle.catalogue.Authoring;
import org.passerelle.catalogue.CourseOutlines;
import org.passerelle.catalogue.DeliveryMode;
import org.passerelle.catalogue.School;
import org.passerelle.delivery.Enrolling;
import org.passerelle.delivery.Learning;
import org.passerelle.delivery.LearningDesk;
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

/**
 * An adaptive quiz asks one item after the other, tells what it found with its uncertainty, and marks what is known.
 */
class AdaptiveTest {
    private static final LocalizedText NONE = LocalizedText.of(null, null);

    private World world;
    private UUID course;
    private UUID quiz;
    private UUID lesson;
    private UUID place;
    private AdaptiveAttempting attempting;

    private static String code(Executable act) {
        return assertThrows(Refusal.class, act).code();
    }

    /** A course with a test that positions, and a lesson; a bank of items of five difficulties. */
    private void enrolled(World with, int items, AdaptiveRules rules) {
        world = with;
        UUID body = School.body(world, 0);
        course = School.course(world, body, DeliveryMode.MOOC, "Test", ActivityType.QUIZ, ActivityType.LESSON);
        List<UUID> ids = world.get(Authoring.class).mine(course).outline().activities().stream()
                .map(ActivityOutline::id)
                .toList();
        quiz = ids.get(0);
        lesson = ids.get(1);
        for (int i = 0; i < items; i++) {
            world.get(Banking.class)
                    .add(
                            body,
                            new Item(
                                    "x",
                                    List.of(School.ACCOUNTING),
                                    School.both("Item " + i, "Item " + i),
                                    new Numeric(4, 0, ""),
                                    NONE,
                                    List.of(),
                                    1 + i % 5),
                            Set.of("t"));
        }
        world.flush();
        SettingAdaptive setting = world.get(SettingAdaptive.class);
        assertEquals(
                "adaptive.tooFew", code(() -> setting.adapt(course, quiz, new AdaptiveRules("t", 60, 0.35, Map.of()))));
        assertThrows(
                NotFound.class,
                () -> setting.adapt(
                        course, quiz, new AdaptiveRules("t", 5, 0.35, Map.of(School.ACCOUNTING, List.of(quiz)))));
        setting.adapt(
                course,
                quiz,
                new AdaptiveRules(
                        rules.tag(), rules.most(), rules.error(), Map.of(School.ACCOUNTING, List.of(lesson))));
        assertEquals(Map.of(School.ACCOUNTING, (long) items), setting.stock(course, "t"));
        world.flush();
        world.get(Authoring.class).publish(course);
        UUID run = world.get(Scheduling.class).schedule(course, new RunDraft(LocalDate.of(2026, 11, 23), null, null));
        world.flush();
        UUID zoe = world.get(PeopleSeed.class).person("zoe@exemple.fr", "Zoé", Language.FR, "x");
        world.flush();
        world.caller().is(zoe, Permission.LEARN);
        place = world.get(Enrolling.class).enrol(run);
        attempting = world.get(AdaptiveAttempting.class);
        world.flush();
    }

    /** Answers until it ends, always so. */
    private AdaptiveResult through(String answer) {
        attempting.begin(place, quiz);
        for (Optional<AdaptiveView> now = attempting.open(place, quiz);
                now.isPresent();
                now = attempting.open(place, quiz)) {
            attempting.answer(now.get().attempt(), now.get().item().key(), answer);
            world.flush();
        }
        return attempting.result(place, quiz).orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void whoKnowsASkillAlreadyFindsItsActivitiesAcquiredAndStillOpen(Database database) {
        try (World open = School.open(database.world())) {
            enrolled(open, 20, new AdaptiveRules("t", 15, 0.8, Map.of()));
            AdaptiveResult result = through("4");
            assertEquals(AdaptiveEnd.MOST, result.end());
            assertEquals(15, result.answered());
            assertTrue(result.passed());
            Ability ability = result.abilities().get(0);
            assertTrue(ability.level() == 4 && ability.least() <= 4, ability.toString());
            assertEquals(Set.of(lesson), result.acquired());
            LearningDesk desk = world.get(Learning.class).desk(place);
            assertTrue(desk.isAcquired(lesson) && desk.isDone(lesson) && !desk.isClosed(lesson));
            assertTrue(desk.completed(), "what is acquired counts for completion");
            assertTrue(world.get(SkillResults.class)
                            .of(place)
                            .get(School.ACCOUNTING)
                            .percent()
                    > 85);
            world.get(Learning.class).finish(place, lesson);
            world.flush();
            assertFalse(world.get(Learning.class).desk(place).isAcquired(lesson), "it was done since");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoDoesNotKnowItFindsNothingMarkedAndIsToldWhyTheTestEnded(Database database) {
        try (World open = School.open(database.world())) {
            enrolled(open, 8, new AdaptiveRules("t", 8, 0.25, Map.of()));
            UUID lost = attempting.begin(place, quiz).attempt();
            AdaptiveView first = attempting.open(place, quiz).orElseThrow();
            assertEquals(lost, first.attempt());
            assertThrows(NotFound.class, () -> attempting.answer(lost, "q1", "4"));
            assertThrows(NotFound.class, () -> world.get(Attempting.class).submit(lost, Map.of()));
            assertThrows(NotFound.class, () -> world.get(Attempting.class).again(place, quiz));
            AdaptiveResult result = through("5");
            assertEquals(8, result.answered());
            assertFalse(result.passed());
            assertEquals(Set.of(), result.acquired());
            assertFalse(world.get(Learning.class).desk(place).isDone(lesson));
            double hardest = world.get(BankItems.class).tagged(organisation(), "t").stream()
                    .mapToDouble(BankItem::logit)
                    .max()
                    .orElseThrow();
            assertTrue(hardest > 2, "items that are not answered become harder");
            world.caller().is(UUID.randomUUID(), Permission.LEARN);
            assertThrows(
                    NotFound.class, () -> attempting.answer(lost, first.item().key(), "4"));
        }
    }

    private UUID organisation() {
        return world.get(CourseOutlines.class).of(course).orElseThrow().organisation();
    }
}
