package org.passerelle.tutoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.assessment.Attempting;
import org.passerelle.assessment.Item;
import org.passerelle.assessment.Numeric;
import org.passerelle.assessment.Outcome;
import org.passerelle.assessment.SettingItems;
import org.passerelle.catalogue.ActivityType;
import org.passerelle.catalogue.Authoring;
import org.passerelle.catalogue.DeliveryMode;
import org.passerelle.catalogue.School;
import org.passerelle.delivery.Enrolling;
import org.passerelle.delivery.Learning;
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

/** Tutors find who is stuck, and only among their own. */
class FollowingTest {
    private UUID body;
    private UUID course;
    private UUID run;
    private UUID lesson;
    private UUID quiz;
    private UUID ada;

    private void course(World world) {
        body = School.body(world, 0);
        course = School.course(world, body, DeliveryMode.MOOC, "Suivi", ActivityType.LESSON, ActivityType.QUIZ);
        var all = world.get(Authoring.class).mine(course).outline().activities();
        lesson = all.get(0).id();
        quiz = all.get(1).id();
        world.get(SettingItems.class)
                .set(
                        course,
                        quiz,
                        60,
                        List.of(Item.of(
                                "n",
                                School.ACCOUNTING,
                                School.both("?", "?"),
                                new Numeric(4, 0, ""),
                                LocalizedText.of(null, null))));
        world.get(Authoring.class).publish(course);
        run = world.get(Scheduling.class).schedule(course, new RunDraft(LocalDate.of(2026, 11, 1), null, null));
        world.flush();
        ada = person(world, "ada");
    }

    private static UUID person(World world, String name) {
        UUID id = world.get(PeopleSeed.class).person(name + "@exemple.fr", name, Language.FR, "x");
        world.flush();
        return id;
    }

    private UUID enrolled(World world, String name) {
        world.caller().is(person(world, name), Permission.LEARN);
        UUID place = world.get(Enrolling.class).enrol(run);
        world.flush();
        return place;
    }

    private void tries(World world, UUID place, String answer) {
        Attempting attempting = world.get(Attempting.class);
        UUID attempt = attempting
                .open(place, quiz)
                .orElseGet(() -> attempting.again(place, quiz))
                .id();
        attempting.save(attempt, "n", answer);
        attempting.submit(attempt, Map.of());
        world.flush();
    }

    private Following teaches(World world) {
        world.caller().is(ada).in(body, Permission.GRADE);
        return world.get(Following.class);
    }

    private static List<String> names(Following following, Reason reason) {
        return following.help(null, reason, 1, 25).items().stream()
                .map(HelpLine::name)
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void whoIsStuckIsFoundWithTheReasonAndWhoIsNotIsLeftAlone(Database database) {
        try (World world = School.open(database.world())) {
            course(world);
            UUID gone = enrolled(world, "Gone");
            world.pass(Duration.ofDays(7));
            enrolled(world, "Quiet");
            world.pass(Duration.ofDays(8));
            UUID failing = enrolled(world, "Failing");
            tries(world, failing, "1");
            assertEquals(List.of(), names(teaches(world), Reason.FAILED_TWICE), "once is no reason");
            world.caller().is(person(world, "unused"), Permission.LEARN);
            UUID passing = enrolled(world, "Passing");
            tries(world, passing, "1");
            tries(world, passing, "2");
            tries(world, passing, "4");
            Following following = teaches(world);
            assertEquals(List.of("Quiet"), names(following, Reason.QUIET_WEEK));
            assertEquals(List.of("Gone"), names(following, Reason.QUIET_TWO_WEEKS));
            assertEquals(
                    Map.of(
                            Reason.UNANSWERED,
                            0L,
                            Reason.FAILED_TWICE,
                            0L,
                            Reason.QUIET_WEEK,
                            1L,
                            Reason.QUIET_TWO_WEEKS,
                            1L),
                    following.helpCounts());
            assertEquals(
                    2, following.grid(course, GridFilter.HELP, "", 1).rows().total());
            assertEquals(
                    List.of(Reason.QUIET_TWO_WEEKS),
                    world.get(Tutoring.class).learner(course, gone).reasons());
        }
    }

    @ParameterizedTest
    @EnumSource
    void twoFailuresAreToldWithTheQuizUntilItIsPassed(Database database) {
        try (World world = School.open(database.world())) {
            course(world);
            UUID place = enrolled(world, "Zoé");
            UUID me = world.caller().requirePerson();
            tries(world, place, "1");
            tries(world, place, "2");
            HelpLine line = teaches(world)
                    .help(course, Reason.FAILED_TWICE, 1, 25)
                    .items()
                    .get(0);
            assertEquals("Partie a2", line.at().orElseThrow().in(Language.FR));
            LearnerSheet sheet = world.get(Tutoring.class).learner(course, place);
            assertEquals(
                    List.of(Outcome.FAILED, Outcome.FAILED),
                    sheet.tries().stream().map(LearnerSheet.Try::outcome).toList());
            assertEquals(0, sheet.skills().get(School.ACCOUNTING).percent());
            world.caller().is(me, Permission.LEARN);
            tries(world, place, "4");
            assertEquals(List.of(), names(teaches(world), Reason.FAILED_TWICE));
        }
    }

    @ParameterizedTest
    @EnumSource
    void theGridAndTheFunnelSayWhoIsWhere(Database database) {
        try (World world = School.open(database.world())) {
            course(world);
            UUID reads = enrolled(world, "Éloïse");
            world.get(Learning.class).finish(reads, lesson);
            world.get(Learning.class).enter(reads, quiz);
            enrolled(world, "Omar");
            world.flush();
            Following following = teaches(world);
            Grid grid = following.grid(course, GridFilter.ALL, "eloi", 1);
            assertEquals(List.of(50), grid.rows().items().get(0).percent());
            assertEquals(2, grid.rows().items().get(0).depth(0));
            assertEquals(1, grid.rows().total(), "accents are folded");
            assertEquals(
                    0, following.grid(course, GridFilter.ALL, "%", 1).rows().total());
            assertEquals(
                    List.of("Omar"),
                    following.grid(course, GridFilter.NOT_STARTED, "", 1).rows().items().stream()
                            .map(GridRow::name)
                            .toList());
            assertEquals(
                    0, following.grid(course, GridFilter.FINISHED, "", 1).rows().total());
            world.pass(Duration.ofDays(9));
            List<FunnelStep> funnel = following.funnel(course);
            assertEquals(1, funnel.get(0).done());
            assertEquals(0.5, funnel.get(0).share());
            assertEquals(1, funnel.get(1).begun());
            assertEquals(1, funnel.get(1).stuck());
        }
    }

    @ParameterizedTest
    @EnumSource
    void anotherBodySeesNothingAndNotesBelongToTheirAuthor(Database database) {
        try (World world = School.open(database.world())) {
            course(world);
            UUID place = enrolled(world, "Zoé");
            teaches(world);
            Tutoring tutoring = world.get(Tutoring.class);
            tutoring.note(course, place, "A appelé.\nRevient lundi.");
            assertThrows(Refusal.class, () -> tutoring.note(course, place, " \n "));
            world.flush();
            LearnerSheet.Note note = tutoring.learner(course, place).notes().get(0);
            assertTrue(note.mine());
            world.caller().is(person(world, "bob")).in(body, Permission.GRADE);
            assertFalse(tutoring.learner(course, place).notes().get(0).mine());
            assertThrows(NotFound.class, () -> tutoring.forget(course, place, note.id()));
            School.body(world, 1);
            Following following = world.get(Following.class);
            assertThrows(NotFound.class, () -> following.grid(course, GridFilter.ALL, "", 1));
            assertThrows(NotFound.class, () -> following.funnel(course));
            assertThrows(NotFound.class, () -> following.help(course, Reason.QUIET_WEEK, 1, 25));
            assertThrows(NotFound.class, () -> tutoring.learner(course, place));
            assertThrows(NotFound.class, () -> tutoring.note(course, place, "x"));
            assertEquals(List.of(), names(following, Reason.QUIET_WEEK));
            teaches(world);
            tutoring.forget(course, place, note.id());
            world.flush();
            assertEquals(List.of(), tutoring.learner(course, place).notes());
        }
    }
}
