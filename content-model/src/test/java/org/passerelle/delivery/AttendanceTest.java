package org.passerelle.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.agenda.CalendarEntry;
import org.passerelle.agenda.KeepingCalendar;
import org.passerelle.catalogue.ActivityType;
import org.passerelle.catalogue.Authoring;
import org.passerelle.catalogue.DeliveryMode;
import org.passerelle.catalogue.School;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.people.PeopleSeed;
import org.passerelle.testing.Database;
import org.passerelle.testing.World;

/** Sessions are signed on their day, put right with a reason, counted in hours and stand in the calendar. */
class AttendanceTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);
    private static final String DRAWN = "M10 10L20 20L30 10L40 20L50 10L60 20L70 10";
    private static final LocalizedText NOTHING = LocalizedText.of(null, null);

    private UUID body;
    private UUID course;
    private UUID run;
    private UUID session;
    private UUID zoe;
    private UUID place;

    private static SessionDraft draft(LocalDate day, LocalTime until, String link) {
        return new SessionDraft(
                School.both("À l’atelier", "In the workshop"),
                day,
                LocalTime.of(9, 0),
                until,
                null,
                link,
                NOTHING,
                null);
    }

    private void given(World world) {
        body = School.body(world, 0);
        course = School.course(world, body, DeliveryMode.SPOC, "En salle", ActivityType.LESSON, ActivityType.LESSON);
        world.get(Authoring.class).publish(course);
        LocalDate first = LocalDate.of(2026, 11, 23);
        run = world.get(Scheduling.class).schedule(course, new RunDraft(first, first.plusDays(60), 5));
        world.flush();
        asTrainer(world);
        session = world.get(HoldingSessions.class)
                .plan(run, draft(DAY, LocalTime.of(12, 0), "https://visio.exemple.fr/a"));
        zoe = world.get(PeopleSeed.class).person("zoe@exemple.fr", "Zoé", Language.FR, "x");
        world.flush();
        world.caller().is(zoe, Permission.LEARN);
        place = world.get(Enrolling.class).enrol(run);
        world.flush();
    }

    private void asTrainer(World world) {
        UUID trainer = world.get(PeopleSeed.class).person("tia@exemple.fr", "Tia", Language.FR, "x");
        world.flush();
        world.caller().is(trainer).in(body, Permission.AUTHOR_COURSE, Permission.GRADE);
    }

    private static String refused(Runnable act) {
        return assertThrows(Refusal.class, act::run).code();
    }

    @ParameterizedTest
    @EnumSource
    void presenceIsSignedOnTheDayAndCorrectedWithAReasonThatStays(Database database) {
        try (World world = School.open(database.world())) {
            given(world);
            asTrainer(world);
            TakingAttendance taking = world.get(TakingAttendance.class);
            assertEquals("delivery.signOnTheDay", refused(() -> taking.sign(session, place, DRAWN)));
            world.at(Instant.parse("2026-11-30T08:02:00Z"));
            for (String nothing : List.of("", "M1 1L2 2", "M1 1<script>", "M1 1L2 2L3 3L4 4L5 5L6 6L7 7Z")) {
                assertEquals("delivery.signatureMissing", refused(() -> taking.sign(session, place, nothing)));
            }
            taking.sign(session, place, DRAWN);
            world.flush();
            assertEquals("delivery.signedAlready", refused(() -> taking.sign(session, place, DRAWN)));
            assertEquals(1, taking.sheet(session).present());
            assertEquals(
                    "delivery.reasonMissing", refused(() -> taking.mark(session, place, Presence.PRESENT, 90, " ")));
            assertEquals(
                    "delivery.minutesOutOfRange",
                    refused(() -> taking.mark(session, place, Presence.PRESENT, 181, "x")));
            world.pass(Duration.ofDays(1));
            taking.mark(session, place, Presence.PRESENT, 90, "Partie à mi-parcours");
            world.flush();
            AttendanceSheet.Line line = taking.sheet(session).lines().get(0);
            assertEquals(
                    List.of(90, 180),
                    line.entries().stream().map(AttendanceSheet.Entry::minutes).toList());
            assertEquals("Tia", line.entries().get(0).by());
            assertEquals("Partie à mi-parcours", line.entries().get(0).reason());
            assertEquals(DRAWN, line.entries().get(1).signature(), "what was signed stays in the history");
            Certifying certifying = world.get(Certifying.class);
            Realisation done = certifying.certify(place);
            assertEquals(180, done.planned());
            assertEquals(90, done.present());
            assertTrue(done.completed().isEmpty(), "of a part there is a certificate too");
            world.caller().is(zoe, Permission.LEARN);
            UUID lesson = world.get(Learning.class)
                    .desk(place)
                    .course()
                    .activities()
                    .get(0)
                    .id();
            world.get(Learning.class).finish(place, lesson);
            world.flush();
            assertEquals(
                    100,
                    certifying.mine(place).present() + certifying.mine(place).online());
            AimingWeekly aiming = world.get(AimingWeekly.class);
            aiming.aim(WeekView.Measure.MINUTES, 200);
            world.flush();
            assertEquals(100, aiming.week().done());
            assertFalse(aiming.week().isReached());
            School.body(world, 1);
            assertThrows(NotFound.class, () -> taking.sheet(session));
            assertThrows(NotFound.class, () -> certifying.certify(place));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTabletTakesSignaturesForOneSessionUntilTheHalfDayIsOver(Database database) {
        try (World world = School.open(database.world())) {
            given(world);
            asTrainer(world);
            OpeningSigning opening = world.get(OpeningSigning.class);
            SigningOnTablet tablet = world.get(SigningOnTablet.class);
            assertEquals("tablet.notNow", refused(() -> opening.open(session)));
            world.at(Instant.parse("2026-11-30T08:02:00Z"));
            opening.open(session);
            world.flush();
            SigningDoorView first = opening.of(session).orElseThrow();
            opening.open(session);
            world.flush();
            SigningDoorView door = opening.of(session).orElseThrow();
            School.body(world, 1);
            assertThrows(NotFound.class, () -> opening.of(session));
            assertThrows(NotFound.class, () -> opening.close(session));
            world.caller().nobody();
            assertThrows(NotFound.class, () -> tablet.list(first.secret()), "opened again, it has another link");
            assertThrows(NotFound.class, () -> tablet.list("x"));
            assertEquals("tablet.codeWrong", refused(() -> tablet.enter(first.code(), "192.0.2.7")));
            assertEquals(door.secret(), tablet.enter(door.grouped().toLowerCase(Locale.ROOT), "192.0.2.7"));
            TabletList list = tablet.list(door.secret());
            assertEquals(
                    List.of("Zoé"),
                    list.names().stream().map(TabletList.Name::shown).toList());
            assertThrows(NotFound.class, () -> tablet.name(door.secret(), UUID.randomUUID()));
            assertEquals("Zoé", tablet.name(door.secret(), place));
            assertEquals("delivery.signatureMissing", refused(() -> tablet.sign(door.secret(), place, "")));
            tablet.sign(door.secret(), place, DRAWN);
            world.flush();
            assertEquals(1, tablet.list(door.secret()).written());
            assertEquals("delivery.signedAlready", refused(() -> tablet.sign(door.secret(), place, DRAWN)));
            asTrainer(world);
            AttendanceSheet.Entry kept = world.get(TakingAttendance.class)
                    .sheet(session)
                    .lines()
                    .get(0)
                    .last()
                    .orElseThrow();
            assertEquals(DRAWN, kept.signature());
            assertEquals("Tia", kept.by(), "whoever opened it answers for it");
            for (int wrong = 0; wrong < 9; wrong++) {
                assertEquals("tablet.codeWrong", refused(() -> tablet.enter("ABCD-EFGH", "192.0.2.7")));
                world.flush();
            }
            assertEquals("tablet.slowDown", refused(() -> tablet.enter(door.code(), "192.0.2.7")));
            assertEquals(door.secret(), tablet.enter(door.code(), "192.0.2.8"), "others may go on");
            world.at(Instant.parse("2026-11-30T11:59:00Z"));
            assertEquals(1, tablet.list(door.secret()).names().size());
            world.at(Instant.parse("2026-11-30T12:00:00Z"));
            assertThrows(NotFound.class, () -> tablet.list(door.secret()), "the half-day is over");
            assertThrows(NotFound.class, () -> tablet.sign(door.secret(), place, DRAWN));
            assertEquals("tablet.codeWrong", refused(() -> tablet.enter(door.code(), "192.0.2.8")));
            assertEquals("tablet.notNow", refused(() -> opening.open(session)));
            world.at(Instant.parse("2026-11-30T08:02:00Z"));
            opening.close(session);
            world.flush();
            assertThrows(NotFound.class, () -> tablet.list(door.secret()), "closed");
        }
    }

    @Test
    void aTabletShowsNoMoreOfANameThanTellsThemApart() {
        UUID one = UUID.randomUUID();
        UUID two = UUID.randomUUID();
        UUID three = UUID.randomUUID();
        Map<UUID, String> shown =
                ShortNames.of(Map.of(one, "Amina Benhaddou", two, "Amina Belkacem", three, "Jean Le Goff"));
        assertEquals("Amina Ben.", shown.get(one));
        assertEquals("Amina Bel.", shown.get(two));
        assertEquals("Jean G.", shown.get(three));
    }

    @ParameterizedTest
    @EnumSource
    void aSessionStandsInTheCalendarAlsoWhenItIsCancelled(Database database) {
        try (World world = School.open(database.world())) {
            given(world);
            KeepingCalendar calendar = world.get(KeepingCalendar.class);
            world.caller().is(zoe, Permission.LEARN);
            assertEquals(
                    List.of(CalendarEntry.Kind.SESSION, CalendarEntry.Kind.RUN_ENDS),
                    calendar.next(3).stream()
                            .map(CalendarEntry::kind)
                            .filter(kind -> kind != CalendarEntry.Kind.RUN_BEGINS)
                            .toList());
            assertTrue(calendar.address().isEmpty());
            calendar.renew();
            world.flush();
            String secret = calendar.address().orElseThrow();
            assertEquals(zoe, calendar.owner(secret).orElseThrow());
            calendar.renew();
            world.flush();
            assertTrue(calendar.owner(secret).isEmpty(), "the address before leads nowhere any more");
            calendar.revoke();
            world.flush();
            assertTrue(calendar.address().isEmpty());
            asTrainer(world);
            HoldingSessions holding = world.get(HoldingSessions.class);
            assertEquals(
                    "delivery.sessionTooLong",
                    refused(() -> holding.change(session, draft(DAY, LocalTime.of(17, 0), "https://a.fr"))));
            assertEquals(
                    "delivery.sessionNowhere",
                    refused(() -> holding.change(session, draft(DAY, LocalTime.of(12, 0), ""))));
            assertEquals(
                    "delivery.sessionLinkWrong",
                    refused(() -> holding.change(session, draft(DAY, LocalTime.of(12, 0), "javascript:alert(1)"))));
            assertEquals(
                    "delivery.sessionOutOfRun",
                    refused(() ->
                            holding.change(session, draft(DAY.plusYears(1), LocalTime.of(12, 0), "https://a.fr"))));
            holding.cancel(session);
            world.flush();
            assertTrue(world.events().stream()
                    .anyMatch(e -> e instanceof SessionChanged c && c.people().contains(zoe)));
            assertEquals("delivery.sessionOver", refused(() -> holding.cancel(session)));
            world.caller().is(zoe, Permission.LEARN);
            assertTrue(calendar.entries().stream().anyMatch(CalendarEntry::cancelled));
            assertTrue(calendar.next(9).stream().noneMatch(CalendarEntry::cancelled));
            School.body(world, 1);
            assertThrows(NotFound.class, () -> holding.of(run));
            assertThrows(NotFound.class, () -> holding.cancel(session));
        }
    }

    @ParameterizedTest
    @EnumSource
    void onesOwnDatesMoveAllAtOnceAndOnlyWhereTheRunHasNone(Database database) {
        try (World world = School.open(database.world())) {
            given(world);
            PlanningAhead planning = world.get(PlanningAhead.class);
            assertEquals("delivery.datesFixed", refused(() -> planning.preview(place, DAY, 60)));
            School.body(world, 0);
            UUID open =
                    world.get(Scheduling.class).schedule(course, new RunDraft(LocalDate.of(2026, 11, 23), null, null));
            world.flush();
            world.caller().is(zoe, Permission.LEARN);
            UUID own = world.get(Enrolling.class).enrol(open);
            world.flush();
            assertEquals("delivery.planOutOfRange", refused(() -> planning.keep(own, DAY.minusDays(9), 60)));
            assertEquals("delivery.paceOutOfRange", refused(() -> planning.keep(own, DAY, 5)));
            PlanView seen = planning.preview(own, DAY, 10);
            assertEquals(DAY.plusDays(13), seen.endsOn(), "twenty minutes at ten a week");
            assertTrue(planning.plan(own).isEmpty(), "seen is not kept");
            planning.keep(own, DAY, 10);
            world.flush();
            planning.keep(own, DAY.plusDays(7), 10);
            world.flush();
            assertEquals(DAY.plusDays(20), planning.plan(own).orElseThrow().endsOn());
            planning.drop(own);
            world.flush();
            assertTrue(planning.plan(own).isEmpty());
        }
    }
}
