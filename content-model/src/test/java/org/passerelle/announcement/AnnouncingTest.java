package org.passerelle.announcement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.catalogue.ActivityType;
import org.passerelle.catalogue.Authoring;
import org.passerelle.catalogue.DeliveryMode;
import org.passerelle.catalogue.School;
import org.passerelle.delivery.Accompanying;
import org.passerelle.delivery.CohortDraft;
import org.passerelle.delivery.Enrolling;
import org.passerelle.delivery.Grouping;
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

/** What is announced reaches those who are meant when it goes out, once; until then it is taken back. */
class AnnouncingTest {
    private World world;
    private UUID body;
    private UUID course;
    private UUID run;
    private UUID unit;
    private UUID trainer;
    private UUID zoe;
    private UUID max;
    private UUID zoes;

    private World opened(Database database) {
        world = School.open(database.world());
        body = School.body(world, 0);
        trainer = person("Ada");
        teaches();
        course = School.course(world, body, DeliveryMode.SPOC, "Annonces", ActivityType.LESSON, ActivityType.LESSON);
        world.get(Authoring.class).publish(course);
        unit = world.get(Authoring.class).mine(course).outline().units().get(0).id();
        run = world.get(Scheduling.class)
                .schedule(course, new RunDraft(LocalDate.of(2026, 11, 20), LocalDate.of(2027, 2, 28), 20));
        world.flush();
        zoe = person("Zoé");
        max = person("Max");
        zoes = enrolled(zoe);
        enrolled(max);
        return world;
    }

    private UUID person(String name) {
        UUID id = world.get(PeopleSeed.class).person(name + "@exemple.fr", name, Language.FR, "x");
        world.flush();
        return id;
    }

    private UUID enrolled(UUID who) {
        world.caller().is(who, Permission.LEARN);
        UUID place = world.get(Enrolling.class).enrol(run);
        world.flush();
        return place;
    }

    private void teaches() {
        world.caller().is(trainer).in(body, Permission.AUTHOR_COURSE, Permission.GRADE);
    }

    private Announcing announcing() {
        return world.get(Announcing.class);
    }

    private static AnnouncementDraft draft(Audience audience, Instant at) {
        return new AnnouncementDraft(
                LocalizedText.of("Salle changée", null), LocalizedText.of("Salle B.", null), audience, at);
    }

    private int count(Segment segment, UUID cohort, Integer days, UUID part) {
        return announcing()
                .count(run, draft(new Audience(segment, cohort, days, part), Instant.parse("2027-01-01T00:00:00Z")));
    }

    private Set<UUID> round() {
        world.events().clear();
        for (UUID due : world.get(SendingAnnouncements.class).due()) {
            world.get(SendingAnnouncements.class).send(due);
            world.get(SendingAnnouncements.class).send(due);
        }
        world.flush();
        assertTrue(world.events().size() <= 1, "sent once");
        return world.events().isEmpty() ? Set.of() : ((Announced) world.events().get(0)).receivers();
    }

    private static String code(Executable act) {
        return assertThrows(Refusal.class, act).code();
    }

    @ParameterizedTest
    @EnumSource
    void eachSegmentIsWhoItSaysAndIsCountedBefore(Database database) {
        try (World now = opened(database)) {
            UUID lesson = learning();
            now.get(Learning.class).finish(zoes, lesson);
            now.flush();
            teaches();
            now.get(Grouping.class).add(run, new CohortDraft("Été", null, null, Set.of(), null));
            now.get(Accompanying.class).group(course, zoes, "Été");
            now.flush();
            UUID cohort = now.get(Grouping.class).of(run).get(0).id();
            assertEquals(2, count(Segment.ALL, null, null, null));
            assertEquals(1, count(Segment.COHORT, cohort, null, null));
            assertEquals(1, count(Segment.NOT_BEGUN, null, null, null));
            assertEquals(0, count(Segment.UNSEEN, null, 3, null));
            assertEquals(2, count(Segment.UNIT_OPEN, null, null, unit));
            now.pass(Duration.ofDays(4));
            assertEquals(2, count(Segment.UNSEEN, null, 3, null));
            assertEquals("kernel.required", code(() -> count(Segment.COHORT, null, null, null)));
            assertEquals("announcement.days", code(() -> count(Segment.UNSEEN, null, 0, null)));
            assertEquals("kernel.required", code(() -> count(Segment.UNIT_OPEN, null, null, UUID.randomUUID())));
            now.caller().is(max, Permission.LEARN);
            now.get(Enrolling.class).withdraw(now.get(Enrolling.class).mine(run).orElseThrow());
            now.flush();
            teaches();
            assertEquals(1, count(Segment.ALL, null, null, null), "who left is not meant");
            assertEquals(
                    "announcement.nobody",
                    code(() -> announcing()
                            .announce(run, draft(new Audience(Segment.NOT_BEGUN, null, null, null), null))));
            now.caller().is(trainer).in(UUID.randomUUID(), Permission.GRADE);
            assertThrows(NotFound.class, () -> announcing().of(run), "another body's");
        }
    }

    private UUID learning() {
        world.caller().is(zoe, Permission.LEARN);
        return world.get(Learning.class).desk(zoes).course().activities().get(0).id();
    }

    @ParameterizedTest
    @EnumSource
    void oneIsTakenBackWithinAMinuteAndPutRightAfterwards(Database database) {
        try (World now = opened(database)) {
            teaches();
            AnnouncementDraft plain = draft(Audience.EVERYBODY, null);
            UUID undone = announcing().announce(run, plain);
            now.flush();
            now.pass(Duration.ofSeconds(59));
            assertEquals(Set.of(), round());
            announcing().undo(run, undone);
            now.flush();
            UUID sent = announcing().announce(run, plain);
            now.flush();
            now.pass(Duration.ofSeconds(60));
            assertEquals(Set.of(zoe, max), round());
            assertEquals(Set.of(), round());
            assertEquals("announcement.gone", code(() -> announcing().undo(run, sent)));
            announcing()
                    .edit(
                            run,
                            sent,
                            new AnnouncementDraft(
                                    LocalizedText.of("Salle C", "Room C"),
                                    LocalizedText.of("Au premier.", "First floor."),
                                    Audience.EVERYBODY,
                                    null));
            now.flush();
            now.caller().is(zoe, Permission.LEARN);
            ReadingAnnouncements reading = now.get(ReadingAnnouncements.class);
            assertFalse(reading.mine(run).get(0).read());
            assertEquals("Room C", reading.read(sent).title().in(Language.EN));
            now.flush();
            assertTrue(
                    reading.mine(run).get(0).read() && reading.mine(run).get(0).edited());
            now.caller().is(person("Eve"), Permission.LEARN);
            assertThrows(NotFound.class, () -> reading.read(sent), "it was not announced to them");
            teaches();
            AnnouncementView view = announcing().one(run, sent);
            assertEquals(2, view.receivers());
            assertEquals(1, view.readers());
            assertThrows(NotFound.class, () -> announcing().undo(UUID.randomUUID(), sent));
        }
    }

    @ParameterizedTest
    @EnumSource
    void oneIsPlannedForWhoIsMeantThenAndWhatMakesNoSenseIsRefused(Database database) {
        try (World now = opened(database)) {
            teaches();
            Instant later = Instant.parse("2026-11-25T09:00:00Z");
            announcing().announce(run, draft(Audience.EVERYBODY, later));
            now.flush();
            UUID late = person("Late");
            enrolled(late);
            now.at(later);
            assertEquals(Set.of(zoe, max, late), round());
            teaches();
            assertEquals(
                    "announcement.when",
                    code(() -> announcing().announce(run, draft(Audience.EVERYBODY, later.minusSeconds(1)))));
            assertEquals(
                    "announcement.both",
                    code(() -> announcing()
                            .announce(
                                    run,
                                    new AnnouncementDraft(
                                            LocalizedText.of("Titre", "Title"),
                                            LocalizedText.of("Texte", null),
                                            Audience.EVERYBODY,
                                            null))));
            assertEquals(
                    "kernel.required",
                    code(() -> announcing()
                            .announce(
                                    run,
                                    new AnnouncementDraft(
                                            LocalizedText.of(null, null),
                                            LocalizedText.of(null, null),
                                            Audience.EVERYBODY,
                                            null))));
            for (int i = 0; i < 10; i++) {
                announcing().announce(run, draft(Audience.EVERYBODY, null));
            }
            now.flush();
            assertEquals(
                    "announcement.tooMany", code(() -> announcing().announce(run, draft(Audience.EVERYBODY, null))));
        }
    }
}
