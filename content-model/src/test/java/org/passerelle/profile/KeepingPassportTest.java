package org.passerelle.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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

/** A passport shows what is known of a person, to whom they choose, as far as they choose. */
class KeepingPassportTest {
    private static final PassportChoice ALL =
            new PassportChoice(Set.of(Origin.values()), Set.of(School.ENTRIES, School.ACCOUNTING), true);
    private static final Certificate BADGE = new Certificate(
            LocalizedText.in(Language.FR, "Écritures"),
            "Région",
            Instant.parse("2026-11-20T09:00:00Z"),
            Origin.CERTIFIED,
            Set.of(School.ENTRIES));

    private List<Certificate> certified = List.of(BADGE);

    private World open(Database database) {
        return School.open(database.world()).with(Certificates.class, person -> certified);
    }

    private static UUID learner(World world, String name) {
        UUID id = world.get(PeopleSeed.class).person(name + "@exemple.fr", name, Language.FR, "x");
        world.flush();
        world.caller().is(id, Permission.LEARN);
        return id;
    }

    /** Zoë, who says that she can do what a badge of hers attests, and finished a course about something else. */
    private static UUID zoe(World world) {
        UUID course = School.course(world, School.body(world, 0), DeliveryMode.SPOC, "Tenir", ActivityType.LESSON);
        world.get(Authoring.class).publish(course);
        UUID run = world.get(Scheduling.class).schedule(course, new RunDraft(LocalDate.of(2026, 11, 23), null, null));
        UUID zoe = learner(world, "zoe");
        world.get(KeepingProfile.class).claim(List.of(School.ENTRIES));
        UUID place = world.get(Enrolling.class).enrol(run);
        Learning learning = world.get(Learning.class);
        learning.finish(place, learning.desk(place).course().activities().get(0).id());
        world.flush();
        return zoe;
    }

    private static String code(World world) {
        world.flush();
        return world.get(KeepingPassport.class).links().get(0).code();
    }

    private static List<String> uris(Optional<SharedPassport> shown) {
        return shown.orElseThrow().skills().stream()
                .map(skill -> skill.held().uri())
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void eachSkillStandsWhereItIsShownBestWithWhatShowsItAndWhen(Database database) {
        try (World world = open(database)) {
            zoe(world);
            List<PassportSkill> mine = world.get(KeepingPassport.class).mine();
            PassportSkill entries = mine.stream()
                    .filter(skill -> skill.held().uri().equals(School.ENTRIES))
                    .findFirst()
                    .orElseThrow();
            assertEquals(Origin.CERTIFIED, entries.origin());
            assertEquals(
                    new Shown(Origin.CERTIFIED, BADGE.name(), "Région", BADGE.at()),
                    entries.shown().get(0));
            PassportSkill accounting = mine.stream()
                    .filter(skill -> skill.held().uri().equals(School.ACCOUNTING))
                    .findFirst()
                    .orElseThrow();
            assertEquals(Origin.LEARNED, accounting.origin());
            assertEquals("Tenir", accounting.shown().get(0).what().in(Language.FR));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLinkShowsWhatWasChosenUntilItsDayAndCountsHowOftenItIsOpened(Database database) {
        try (World world = open(database)) {
            UUID zoe = zoe(world);
            KeepingPassport passport = world.get(KeepingPassport.class);
            passport.share(ALL, 7, " Boulangerie  ");
            String named = code(world);
            world.pass(Duration.ofSeconds(1));
            passport.share(
                    new PassportChoice(Set.of(Origin.LEARNED), Set.of(School.ENTRIES, School.ACCOUNTING), false),
                    7,
                    "");
            String nameless = code(world);
            world.caller().is(new UUID(1, 1), Permission.LEARN);
            SharedPassport shown = passport.open(named.toLowerCase(Locale.ROOT)).orElseThrow();
            assertEquals(Optional.of(zoe), shown.holder());
            assertEquals(2, shown.skills().size());
            assertEquals(Optional.empty(), passport.open(nameless).orElseThrow().holder());
            assertEquals(List.of(School.ACCOUNTING), uris(passport.open(nameless)), "a part left out is not shown");
            assertEquals(List.of(), passport.links(), "nobody else sees who has a link");
            world.caller().is(zoe, Permission.LEARN);
            world.flush();
            assertEquals(
                    List.of(2, 1),
                    passport.links().stream().map(PassportLinkView::views).toList());
            assertEquals("Boulangerie", passport.links().get(1).note());
            world.pass(Duration.ofDays(7));
            assertEquals(Optional.empty(), passport.open(named), "it has ended");
            world.flush();
            assertEquals(1, passport.links().get(1).views(), "what has ended is not counted");
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatDoesNotHoldAnyMoreFallsOutOfALinkThatWasMadeBefore(Database database) {
        try (World world = open(database)) {
            zoe(world);
            KeepingPassport passport = world.get(KeepingPassport.class);
            passport.share(new PassportChoice(Set.of(Origin.CERTIFIED), Set.of(School.ENTRIES), true), 7, "");
            String code = code(world);
            assertEquals(List.of(School.ENTRIES), uris(passport.open(code)));
            certified = List.of();
            assertEquals(List.of(), uris(passport.open(code)), "claimed is not certified");
        }
    }

    @ParameterizedTest
    @EnumSource
    void onlyItsHolderMakesPrintsAndStopsALinkAndWhatIsOddIsRefused(Database database) {
        try (World world = open(database)) {
            UUID zoe = zoe(world);
            KeepingPassport passport = world.get(KeepingPassport.class);
            passport.share(ALL, 30, null);
            String code = code(world);
            UUID link = passport.links().get(0).id();
            assertEquals(2, passport.printed(link).skills().size());
            learner(world, "yann");
            assertThrows(NotFound.class, () -> passport.printed(link));
            assertThrows(NotFound.class, () -> passport.stop(link));
            assertThrows(NotFound.class, () -> passport.open("0000-0000-0000-0000-0000-0000-00"));
            assertThrows(NotFound.class, () -> passport.open("x' or 1=1 --"));
            certified = List.of();
            assertEquals(
                    "profile.passportEmpty",
                    assertThrows(Refusal.class, () -> passport.share(ALL, 7, ""))
                            .code(),
                    "what somebody does not have cannot be shown");
            world.caller().is(zoe, Permission.LEARN);
            for (int days : new int[] {0, -1, 366}) {
                assertEquals(
                        "days",
                        assertThrows(Refusal.class, () -> passport.share(ALL, days, ""))
                                .field());
            }
            String tooLong = "x".repeat(121);
            assertEquals(
                    "note",
                    assertThrows(Refusal.class, () -> passport.share(ALL, 7, tooLong))
                            .field());
            passport.stop(link);
            world.flush();
            assertEquals(Optional.empty(), passport.open(code));
            assertThrows(NotFound.class, () -> passport.printed(link));
        }
    }
}
