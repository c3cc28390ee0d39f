package org.passerelle.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.catalogue.ActivityType;
import org.passerelle.catalogue.Authoring;
import org.passerelle.catalogue.Condition;
import org.passerelle.catalogue.DeliveryMode;
import org.passerelle.catalogue.Releasing;
import org.passerelle.catalogue.School;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.people.OrganisationKind;
import org.passerelle.people.PeopleSeed;
import org.passerelle.people.Role;
import org.passerelle.testing.Database;
import org.passerelle.testing.World;

/** Who may come into a run, and with what they completed before. */
class AdmittingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private UUID body;
    private UUID course;
    private UUID run;

    private void given(World world) {
        body = School.body(world, 0);
        course = course(world, "Réservée");
        run = world.get(Scheduling.class).schedule(course, new RunDraft(TODAY, TODAY.plusDays(60), 20));
        world.flush();
    }

    private UUID course(World world, String title) {
        UUID made = School.course(world, body, DeliveryMode.SPOC, title, ActivityType.LESSON);
        world.get(Authoring.class).publish(made);
        world.flush();
        return made;
    }

    private void asTrainer(World world) {
        world.caller().is(UUID.randomUUID()).in(body, Permission.AUTHOR_COURSE, Permission.GRADE);
    }

    private static UUID person(World world, String name) {
        UUID id = world.get(PeopleSeed.class).person(name + "@exemple.fr", name, Language.FR, "x");
        world.flush();
        world.caller().is(id, Permission.LEARN);
        return id;
    }

    private static String refused(Runnable act) {
        return assertThrows(Refusal.class, act::run).code();
    }

    @ParameterizedTest
    @EnumSource
    void aRestrictedRunIsOpenToItsListItsOrganisationAndItsCodeAlone(Database database) {
        try (World world = School.open(database.world())) {
            given(world);
            Admitting admitting = world.get(Admitting.class);
            assertFalse(admitting.of(run).restricted());
            assertEquals(
                    "people.listedWrong",
                    refused(() -> admitting.restrict(run, "", "zoe@exemple.fr\npas une adresse")));
            assertEquals("delivery.organisationUnknown", refused(() -> admitting.restrict(run, "123456789", "")));
            UUID works = world.get(PeopleSeed.class)
                    .organisation("55210055400013", "Atelier", OrganisationKind.EMPLOYER, "16015");
            world.flush();
            admitting.restrict(run, "552 100 554", "Zoe@exemple.fr; max@exemple.fr");
            admitting.drawCode(run);
            world.flush();
            String code = admitting.of(run).code().orElseThrow();
            assertEquals(
                    List.of("max@exemple.fr", "zoe@exemple.fr"),
                    admitting.of(run).addresses());
            Entering entering = world.get(Entering.class);
            Enrolling enrolling = world.get(Enrolling.class);
            person(world, "zoe");
            enrolling.enrol(run);
            UUID employee = person(world, "eve");
            assertEquals("delivery.notForYou", refused(() -> enrolling.enrol(run)));
            assertEquals("delivery.seatFree", seatFreeOr(world));
            world.get(PeopleSeed.class).member(employee, works, Role.EMPLOYER);
            world.flush();
            assertTrue(entering.door(run).admitted());
            enrolling.enrol(run);
            person(world, "ugo");
            assertTrue(entering.door(run).takesCode());
            entering.unlock(run, code.substring(0, 4).toLowerCase() + " - " + code.substring(4));
            world.flush();
            enrolling.enrol(run);
            world.flush();
            assertEquals(3, world.get(Runs.class).get(run).taken());
            School.body(world, 1);
            assertThrows(NotFound.class, () -> admitting.of(run));
            assertThrows(NotFound.class, () -> admitting.restrict(run, "", ""));
            assertThrows(NotFound.class, () -> admitting.drawCode(run));
        }
    }

    private String seatFreeOr(World world) {
        String code = refused(() -> world.get(QueuingUp.class).join(run));
        return code.equals("delivery.notForYou") ? "delivery.seatFree" : code;
    }

    @ParameterizedTest
    @EnumSource
    void aThousandGuessesAreTenAnHour(Database database) {
        try (World world = School.open(database.world())) {
            given(world);
            Admitting admitting = world.get(Admitting.class);
            admitting.drawCode(run);
            world.flush();
            String code = admitting.of(run).code().orElseThrow();
            person(world, "eve");
            Entering entering = world.get(Entering.class);
            int judged = 0;
            for (int guess = 0; guess < 1000; guess++) {
                String wrong = String.format("%08d", guess);
                if (refused(() -> entering.unlock(run, wrong)).equals("delivery.codeWrong")) {
                    judged++;
                }
            }
            assertEquals(10, judged);
            assertEquals("delivery.codeSlowDown", refused(() -> entering.unlock(run, code)), "even if it is right");
            world.pass(Duration.ofMinutes(61));
            entering.unlock(run, code);
            assertTrue(entering.door(run).admitted());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCohortHasItsDaysItsTutorsItsCodeAndIsTheGroupThatOpens(Database database) {
        try (World world = School.open(database.world())) {
            given(world);
            UUID tutor = world.get(PeopleSeed.class).person("tia@exemple.fr", "Tia", Language.FR, "x");
            world.get(PeopleSeed.class).member(tutor, body, Role.TRAINER);
            world.flush();
            Grouping grouping = world.get(Grouping.class);
            assertEquals(Set.of(tutor), grouping.possibleTutors(run).keySet());
            CohortDraft late = new CohortDraft("Soir", TODAY, TODAY.plusDays(61), Set.of(), "");
            assertEquals("delivery.cohortOutOfRun", refused(() -> grouping.add(run, late)));
            UUID evening = grouping.add(
                    run, new CohortDraft("Soir", TODAY, TODAY.plusDays(10), Set.of(tutor), "zoe@exemple.fr"));
            assertEquals(
                    "delivery.cohortNamed",
                    refused(() -> grouping.add(run, new CohortDraft("SOIR", null, null, Set.of(), ""))));
            assertEquals(
                    "delivery.tutorUnknown",
                    refused(() ->
                            grouping.add(run, new CohortDraft("Nuit", null, null, Set.of(UUID.randomUUID()), ""))));
            world.flush();
            grouping.drawCode(evening);
            UUID activity = world.get(Authoring.class)
                    .mine(course)
                    .outline()
                    .activities()
                    .get(0)
                    .id();
            world.get(Releasing.class).release(course, activity, List.of(new Condition.Group("Soir")), "[]");
            world.flush();
            String code = grouping.of(run).stream()
                    .filter(c -> c.id().equals(evening))
                    .findFirst()
                    .orElseThrow()
                    .code()
                    .orElseThrow();
            Learning learning = world.get(Learning.class);
            person(world, "zoe");
            UUID zoe = world.get(Enrolling.class).enrol(run);
            world.flush();
            assertFalse(learning.desk(zoe).isClosed(activity), "who is on the list comes into the cohort");
            CohortView hers = grouping.mine(zoe).orElseThrow();
            assertEquals(List.of("Tia"), hers.tutorNames());
            assertTrue(hers.code().isEmpty() && hers.addresses().isEmpty(), "learners see neither");
            person(world, "max");
            world.get(Entering.class).unlock(run, code);
            UUID max = world.get(Enrolling.class).enrol(run);
            person(world, "léa");
            UUID lea = world.get(Enrolling.class).enrol(run);
            world.flush();
            assertTrue(learning.desk(lea).isClosed(activity));
            asTrainer(world);
            world.get(Accompanying.class).group(course, lea, "soir");
            world.flush();
            assertEquals(3, grouping.of(run).get(0).learners());
            grouping.change(evening, new CohortDraft("Nocturne", TODAY, TODAY.plusDays(10), Set.of(), ""));
            world.flush();
            assertTrue(world.get(Accompanying.class).learners(course).stream()
                    .allMatch(line -> line.group().equals("Nocturne")));
            world.pass(Duration.ofDays(12));
            world.caller()
                    .is(world.get(Enrolments.class).find(max).orElseThrow().person(), Permission.LEARN);
            assertFalse(learning.desk(max).place().open(), "the cohort's last day is over");
            asTrainer(world);
            grouping.remove(evening);
            world.flush();
            assertEquals(List.of(), grouping.of(run));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsToBeCompletedFirstIsSaidAndATrainerLetsSomebodyIn(Database database) {
        try (World world = School.open(database.world())) {
            given(world);
            UUID before = course(world, "D’abord");
            UUID beforeRun = world.get(Scheduling.class).schedule(before, new RunDraft(TODAY, null, null));
            Admitting admitting = world.get(Admitting.class);
            admitting.ask(course, Set.of(before), "max@exemple.fr");
            world.flush();
            assertEquals("delivery.needsCircle", refused(() -> admitting.ask(before, Set.of(course), "")));
            assertEquals("delivery.needsCircle", refused(() -> admitting.ask(course, Set.of(course), "")));
            Entering entering = world.get(Entering.class);
            Enrolling enrolling = world.get(Enrolling.class);
            person(world, "max");
            enrolling.enrol(run);
            person(world, "zoe");
            assertEquals(
                    List.of(before),
                    entering.door(run).missing().stream().map(c -> c.course()).toList());
            assertEquals("delivery.needsFirst", refused(() -> enrolling.enrol(run)));
            UUID place = enrolling.enrol(beforeRun);
            world.flush();
            world.get(Learning.class)
                    .finish(
                            place,
                            world.get(Learning.class)
                                    .desk(place)
                                    .course()
                                    .activities()
                                    .get(0)
                                    .id());
            world.flush();
            assertTrue(entering.door(run).isOpen());
            enrolling.enrol(run);
            world.flush();
            asTrainer(world);
            admitting.ask(course, Set.of(), "");
            world.flush();
            assertEquals(Set.of(), admitting.needs(course));
            assertEquals(List.of(), admitting.letIn(course));
        }
    }
}
