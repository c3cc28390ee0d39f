package org.passerelle.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.catalogue.ActivityType;
import org.passerelle.catalogue.Authoring;
import org.passerelle.catalogue.DeliveryMode;
import org.passerelle.catalogue.School;
import org.passerelle.delivery.Enrolling;
import org.passerelle.delivery.EnrolmentStarted;
import org.passerelle.delivery.Learning;
import org.passerelle.delivery.RunCompleted;
import org.passerelle.delivery.RunDraft;
import org.passerelle.delivery.Scheduling;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.people.MailMessage;
import org.passerelle.people.Outbox;
import org.passerelle.people.PeopleSeed;
import org.passerelle.testing.Database;
import org.passerelle.testing.World;

/** Learners are asked when it is time, answer once without a name, and can stop; few answers are never told. */
class SurveyTest {
    private World world;
    private UUID body;
    private UUID course;
    private final List<UUID> places = new ArrayList<>();
    private final List<UUID> people = new ArrayList<>();

    /** So many learners, who did all there is to do. */
    private void completed(World with, int howMany) {
        world = with;
        body = School.body(world, 0);
        course = School.course(world, body, DeliveryMode.MOOC, "Enquête", ActivityType.LESSON);
        world.get(Authoring.class).publish(course);
        UUID run = world.get(Scheduling.class).schedule(course, new RunDraft(LocalDate.of(2026, 11, 23), null, null));
        UUID lesson = world.get(Authoring.class)
                .mine(course)
                .outline()
                .activities()
                .get(0)
                .id();
        world.flush();
        for (int i = 0; i < howMany; i++) {
            UUID person = world.get(PeopleSeed.class).person("p" + i + "@exemple.fr", "P" + i, Language.FR, "x");
            world.flush();
            people.add(person);
            world.caller().is(person, Permission.LEARN);
            UUID place = world.get(Enrolling.class).enrol(run);
            places.add(place);
            world.get(Learning.class).finish(place, lesson);
            world.flush();
        }
        InvitingToSurveys inviting = world.get(InvitingToSurveys.class);
        world.events().forEach(event -> {
            if (event instanceof EnrolmentStarted started) {
                inviting.begun(started);
            }
            if (event instanceof RunCompleted done) {
                inviting.completed(done);
                inviting.completed(done);
            }
        });
        world.flush();
    }

    private List<String> open(int learner) {
        world.caller().is(people.get(learner), Permission.LEARN);
        return world.get(Surveying.class).open(places.get(learner)).stream()
                .map(SurveyView::code)
                .toList();
    }

    private String code(int learner, SurveyKind kind) {
        return world.get(Surveying.class).open(places.get(learner)).stream()
                .filter(survey -> survey.kind() == kind)
                .findFirst()
                .orElseThrow()
                .code();
    }

    private static String refused(Executable act) {
        return assertThrows(Refusal.class, act).code();
    }

    @ParameterizedTest
    @EnumSource
    void eachIsAskedInItsTimeAnswersOnceAndMayStop(Database database) {
        try (World now = School.open(database.world())) {
            completed(now, 2);
            Surveying surveying = world.get(Surveying.class);
            SendingSurveys sending = world.get(SendingSurveys.class);
            assertEquals(2, open(0).size(), "the one about work comes later");
            String end = code(0, SurveyKind.END);
            world.caller().nobody();
            assertEquals(2, sending.some(10), "at the start nobody is written to");
            assertEquals(0, sending.some(10));
            MailMessage mail = world.get(Outbox.class).recent(1).get(0);
            assertEquals("survey.mail.END.subject", mail.subjectKey());
            assertEquals("survey.answerOne", refused(() -> surveying.answer(end, Map.of())));
            assertEquals("survey.optionUnknown", refused(() -> surveying.answer(end, Map.of("useful", "X"))));
            surveying.answer(end, Map.of("useful", "VERY"));
            world.flush();
            assertEquals("survey.answered", refused(() -> surveying.answer(end, Map.of("useful", "NO"))));
            assertTrue(surveying.of(end).answered());
            surveying.stop(end);
            surveying.stop(end);
            world.flush();
            assertEquals(List.of(), open(0));
            world.pass(Duration.ofDays(190));
            assertEquals(1, sending.some(10), "who stopped is not written to");
            surveying.resume(end);
            world.flush();
            assertFalse(surveying.of(end).stopped());
            assertEquals(1, sending.some(10));
            assertThrows(NotFound.class, () -> surveying.of("guess"));
            world.caller().is(people.get(1), Permission.LEARN);
            assertThrows(NotFound.class, () -> surveying.open(places.get(0)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void answersAreToldAsCountsFromFiveOn(Database database) {
        try (World now = School.open(database.world())) {
            completed(now, 12);
            Surveying surveying = world.get(Surveying.class);
            ReadingSurveys reading = world.get(ReadingSurveys.class);
            for (int i = 0; i < 12; i++) {
                if (i == 4) {
                    world.caller().is(UUID.randomUUID()).in(body, Permission.GRADE);
                    assertEquals(List.of(), reading.of(course).get(1).questions(), "four are too few");
                }
                world.caller().is(people.get(i), Permission.LEARN);
                surveying.answer(
                        code(i, SurveyKind.END), Map.of("recommend", i < 6 ? "YES" : i < 11 ? "PERHAPS" : "NO"));
                world.flush();
            }
            world.caller().is(UUID.randomUUID()).in(body, Permission.GRADE);
            SurveyCounts end = reading.of(course).get(1);
            assertEquals(12, end.asked());
            assertEquals(12, end.answered());
            assertEquals(
                    List.of(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.of(6)),
                    end.questions().get(3).counts(),
                    "the one who said no is hidden among others");
            world.caller().is(UUID.randomUUID()).in(UUID.randomUUID(), Permission.GRADE);
            assertThrows(NotFound.class, () -> reading.of(course));
        }
    }

    @Test
    void aSmallCountCannotBeReckonedFromTheOthers() {
        assertEquals(
                List.of(OptionalInt.of(0), OptionalInt.of(7), OptionalInt.of(5)), SmallNumbers.shown(List.of(0, 7, 5)));
        assertEquals(
                List.of(OptionalInt.empty(), OptionalInt.of(9), OptionalInt.empty()),
                SmallNumbers.shown(List.of(3, 9, 6)));
        assertEquals(
                List.of(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.of(8)),
                SmallNumbers.shown(List.of(1, 2, 8)));
    }
}
