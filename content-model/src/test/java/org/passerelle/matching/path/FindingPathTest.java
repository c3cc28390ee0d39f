package org.passerelle.matching.path;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.catalogue.ActivityType;
import org.passerelle.catalogue.Authoring;
import org.passerelle.catalogue.CourseDraft;
import org.passerelle.catalogue.CourseView;
import org.passerelle.catalogue.DeliveryMode;
import org.passerelle.catalogue.School;
import org.passerelle.catalogue.TaughtSkill;
import org.passerelle.delivery.RunDraft;
import org.passerelle.delivery.Scheduling;
import org.passerelle.testing.Database;
import org.passerelle.testing.World;

class FindingPathTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String TECHNIQUES = "http://data.europa.eu/esco/skill/880c54f9-866e-4f37-b5fa-25ef8a7d49b6";
    private static final String ANGOULEME = "7502";
    private static final String FAR_AWAY = "7505";

    /** A published course that teaches a skill and needs others. */
    private static UUID course(
            World world,
            UUID body,
            DeliveryMode mode,
            String title,
            double hours,
            int euros,
            String skill,
            String... needs) {
        Authoring authoring = world.get(Authoring.class);
        UUID course = School.course(world, body, mode, title, ActivityType.LESSON);
        CourseView view = authoring.mine(course);
        CourseDraft usual = School.draft(mode, title, title + " (en)");
        authoring.describe(
                course,
                new CourseDraft(
                        usual.mode(),
                        usual.language(),
                        usual.bilingual(),
                        usual.title(),
                        usual.summary(),
                        usual.outcomes(),
                        usual.prerequisites(),
                        1,
                        hours,
                        euros,
                        usual.funding(),
                        List.of(new TaughtSkill(skill, 2)),
                        Set.of(needs)),
                view.version());
        world.flush();
        authoring.publish(course);
        world.flush();
        return course;
    }

    private static void given(World world, UUID course, String zone) {
        world.get(Scheduling.class).schedule(course, new RunDraft(TODAY, null, 10, zone));
        world.flush();
    }

    private static PathQuery query(Aim aim, Set<String> held, boolean far, String... wanted) {
        return new PathQuery(Set.of(wanted), Set.of(), held, aim, ANGOULEME, far, false);
    }

    private static List<UUID> courses(Way way) {
        return way.stations().stream().map(s -> s.course().id()).toList();
    }

    @ParameterizedTest
    @EnumSource
    void theWayFollowsTheAimAndTheNeedsAndNamesWhatIsMissing(Database database) {
        try (World world = School.open(database.world())) {
            UUID body = School.body(world, 0);
            UUID first = course(world, body, DeliveryMode.TUTORIAL, "Écritures", 1, 0, School.ENTRIES);
            UUID quick = course(
                    world, body, DeliveryMode.SPOC, "Comptabilité vite", 5, 900, School.ACCOUNTING, School.ENTRIES);
            UUID slow = course(world, body, DeliveryMode.MOOC, "Comptabilité sans frais", 30, 0, School.ACCOUNTING);
            given(world, quick, FAR_AWAY);
            given(world, slow, null);
            FindingPath finding = world.get(FindingPath.class);

            LearningPath near =
                    finding.find(query(Aim.HOURS, Set.of(), false, School.ACCOUNTING, School.ENTRIES, TECHNIQUES));
            assertEquals(List.of(first, slow), courses(near.way()), "the quick one is too far");
            assertEquals(List.of(new Missing(TECHNIQUES, Missing.Why.NO_COURSE)), near.missing());
            assertTrue(near.proven());
            assertEquals(31, near.way().hours());

            LearningPath far = finding.find(query(Aim.HOURS, Set.of(), true, School.ACCOUNTING));
            assertEquals(List.of(first, quick), courses(far.way()), "what it needs comes before");
            assertEquals(List.of(School.ENTRIES), far.way().stations().get(0).opens());
            assertEquals(List.of(School.ACCOUNTING), far.way().stations().get(1).brings());
            assertTrue(far.way().kilometres() > 50);
            assertEquals(
                    List.of(slow),
                    courses(finding.find(query(Aim.EUROS, Set.of(), true, School.ACCOUNTING))
                            .way()));
            assertEquals(
                    List.of(slow),
                    courses(finding.find(query(Aim.KILOMETRES, Set.of(), true, School.ACCOUNTING))
                            .way()));
            assertEquals(
                    List.of(quick),
                    courses(finding.find(query(Aim.HOURS, Set.of(School.ENTRIES), true, School.ACCOUNTING))
                            .way()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whyASkillCannotBeLearnedIsTold(Database database) {
        try (World world = School.open(database.world())) {
            UUID body = School.body(world, 0);
            UUID far = course(world, body, DeliveryMode.SPOC, "Loin", 5, 0, School.ACCOUNTING);
            given(world, far, FAR_AWAY);
            course(world, body, DeliveryMode.SPOC, "Sans date", 5, 0, School.ENTRIES);
            LearningPath path = world.get(FindingPath.class)
                    .find(query(Aim.HOURS, Set.of(), false, School.ACCOUNTING, School.ENTRIES));
            assertEquals(
                    Set.of(
                            new Missing(School.ACCOUNTING, Missing.Why.TOO_FAR),
                            new Missing(School.ENTRIES, Missing.Why.FULL)),
                    Set.copyOf(path.missing()));
            assertEquals(List.of(), path.way().stations());
            assertFalse(path.arrived());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCourseWhoseNeedNobodyTeachesIsNoWay(Database database) {
        try (World world = School.open(database.world())) {
            UUID body = School.body(world, 0);
            course(world, body, DeliveryMode.TUTORIAL, "Suite", 1, 0, School.ACCOUNTING, TECHNIQUES);
            FindingPath finding = world.get(FindingPath.class);
            assertEquals(
                    List.of(new Missing(School.ACCOUNTING, Missing.Why.NEEDS_MORE)),
                    finding.find(query(Aim.HOURS, Set.of(), false, School.ACCOUNTING))
                            .missing());
            assertEquals(
                    List.of(),
                    finding.find(query(Aim.HOURS, Set.of(TECHNIQUES), false, School.ACCOUNTING))
                            .missing());
        }
    }

    @ParameterizedTest
    @EnumSource
    void nearlyAsShortWaysAreShownBesideAndAJobAlreadyHeldIsArrivedAt(Database database) {
        try (World world = School.open(database.world())) {
            UUID body = School.body(world, 0);
            UUID best = course(world, body, DeliveryMode.TUTORIAL, "Dix heures", 10, 0, School.ACCOUNTING);
            UUID near = course(world, body, DeliveryMode.TUTORIAL, "Dix heures et demie", 10.5, 0, School.ACCOUNTING);
            FindingPath finding = world.get(FindingPath.class);
            LearningPath path = finding.find(query(Aim.HOURS, Set.of(), false, School.ACCOUNTING));
            assertEquals(List.of(best), courses(path.way()));
            assertEquals(
                    List.of(List.of(near)),
                    path.alternatives().stream().map(FindingPathTest::courses).toList());
            LearningPath held = finding.find(query(Aim.HOURS, Set.of(School.ACCOUNTING), false, School.ACCOUNTING));
            assertTrue(held.arrived());
            assertEquals(List.of(), held.way().stations());
            assertFalse(finding.find(query(Aim.HOURS, Set.of(), false)).arrived(), "a job that asks for nothing");
        }
    }
}
