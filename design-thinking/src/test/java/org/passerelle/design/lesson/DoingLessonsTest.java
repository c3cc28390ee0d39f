package org.passerelle.design.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.design.method.Methods;
import org.passerelle.design.method.Stage;
import org.passerelle.design.method.StageGuide;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.testing.Database;
import org.passerelle.testing.World;

class DoingLessonsTest {
    private final UUID ines = UUID.randomUUID();
    private final UUID tomasz = UUID.randomUUID();

    @ParameterizedTest
    @EnumSource
    void aLessonIsDoneOnceWhenAllAnswersAreRightAtOnce(Database database) {
        try (World world = database.world()) {
            as(world, ines);
            DoingLessons doing = world.get(DoingLessons.class);
            List<Integer> right = right(world, Stage.DEFINE);
            List<Integer> missing = new ArrayList<>(right);
            missing.set(1, -1);
            List<Integer> wrong = new ArrayList<>(right);
            wrong.set(2, right.get(2) == 0 ? 1 : 0);
            assertEquals("design.lesson.unanswered", refused(() -> doing.answer(Stage.DEFINE, missing)));
            assertEquals("design.lesson.unanswered", refused(() -> doing.answer(Stage.DEFINE, List.of())));
            assertEquals("design.lesson.wrong", refused(() -> doing.answer(Stage.DEFINE, wrong)));
            assertEquals(Lessons.NONE, doing.mine());
            doing.answer(Stage.DEFINE, right);
            world.flush();
            Instant day = doing.mine().done().get(Stage.DEFINE);
            world.pass(Duration.ofDays(3));
            doing.answer(Stage.DEFINE, right);
            world.flush();
            assertEquals(day, doing.mine().done().get(Stage.DEFINE), "done once");
            assertEquals(Optional.of(Stage.EMPATHISE), doing.mine().next());
            as(world, tomasz);
            assertEquals(0, doing.mine().count(), "everybody's own");
        }
    }

    @ParameterizedTest
    @EnumSource
    void allFiveAreTheProgramme(Database database) {
        try (World world = database.world()) {
            as(world, ines);
            DoingLessons doing = world.get(DoingLessons.class);
            for (Stage stage : Stage.values()) {
                assertFalse(doing.mine().isComplete());
                doing.answer(stage, right(world, stage));
                world.flush();
                world.pass(Duration.ofDays(1));
            }
            Lessons all = world.get(LessonRecord.class).of(ines);
            assertTrue(all.isComplete());
            assertEquals(Optional.empty(), all.next());
            assertEquals(
                    Duration.ofDays(4),
                    Duration.between(all.first().orElseThrow(), all.last().orElseThrow()));
        }
    }

    /** Three to choose from, in both languages, not always in the same place. */
    @ParameterizedTest
    @EnumSource
    void everyLessonAsksThreeQuestionsInBothLanguages(Database database) {
        try (World world = database.world()) {
            for (Stage stage : Stage.values()) {
                List<StageGuide.Question> questions =
                        world.get(Methods.class).stage(stage).questions();
                assertEquals(3, questions.size());
                for (StageGuide.Question question : questions) {
                    assertEquals(3, question.options().size());
                    assertTrue(question.right() >= 0 && question.right() < 3);
                    for (Language language : Language.values()) {
                        assertFalse(question.prompt().in(language).isBlank());
                        assertFalse(question.why().in(language).isBlank());
                        assertFalse(question.answer().in(language).isBlank());
                    }
                }
                assertTrue(
                        questions.stream()
                                        .map(StageGuide.Question::right)
                                        .distinct()
                                        .count()
                                > 1,
                        stage + " has its right answers in more than one place");
            }
        }
    }

    private static List<Integer> right(World world, Stage stage) {
        return world.get(Methods.class).stage(stage).questions().stream()
                .map(StageGuide.Question::right)
                .toList();
    }

    private static void as(World world, UUID who) {
        world.caller().is(who).in(UUID.randomUUID(), Permission.TAKE_PART_IN_DESIGN);
    }

    private static String refused(Executable act) {
        return assertThrows(Refusal.class, act).code();
    }
}
