package org.passerelle.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
import org.passerelle.matching.Wishing;
import org.passerelle.people.PeopleSeed;
import org.passerelle.skills.Extracted;
import org.passerelle.testing.Database;
import org.passerelle.testing.World;

class KeepingProfileTest {
    private static final List<String> CERTIFIED = new ArrayList<>();

    private static World open(Database database) {
        CERTIFIED.clear();
        return School.open(database.world())
                .with(
                        Certificates.class,
                        person -> List.of(new Certificate(
                                LocalizedText.in(Language.FR, "Attestation"),
                                "",
                                null,
                                Origin.CERTIFIED,
                                Set.copyOf(CERTIFIED))));
    }

    private static UUID learner(World world, String name) {
        UUID id = world.get(PeopleSeed.class).person(name + "@exemple.fr", name, Language.FR, "x");
        world.flush();
        world.caller().is(id, Permission.LEARN);
        return id;
    }

    private static Set<Origin> origins(KeepingProfile profile, String uri) {
        return profile.mine().skills().stream()
                .filter(held -> held.uri().equals(uri))
                .map(HeldSkill::origins)
                .findFirst()
                .orElse(Set.of());
    }

    @ParameterizedTest
    @EnumSource
    void whatIsSaidLearnedAndCertifiedIsKeptApart(Database database) {
        try (World world = open(database)) {
            UUID course = School.course(world, School.body(world, 0), DeliveryMode.SPOC, "Tenir", ActivityType.LESSON);
            world.get(Authoring.class).publish(course);
            UUID run =
                    world.get(Scheduling.class).schedule(course, new RunDraft(LocalDate.of(2026, 11, 23), null, null));
            learner(world, "zoe");
            KeepingProfile profile = world.get(KeepingProfile.class);
            profile.claim(List.of(School.ENTRIES, School.ACCOUNTING));
            world.flush();
            UUID place = world.get(Enrolling.class).enrol(run);
            Learning learning = world.get(Learning.class);
            assertEquals(Set.of(Origin.CLAIMED), origins(profile, School.ACCOUNTING), "begun is not learned");
            learning.finish(
                    place, learning.desk(place).course().activities().get(0).id());
            world.flush();
            CERTIFIED.add(School.ENTRIES);
            assertEquals(Set.of(Origin.CLAIMED, Origin.LEARNED), origins(profile, School.ACCOUNTING));
            assertEquals(Set.of(Origin.CLAIMED, Origin.CERTIFIED), origins(profile, School.ENTRIES));
            profile.disclaim(List.of(School.ACCOUNTING, School.ENTRIES));
            world.flush();
            assertEquals(Set.of(Origin.LEARNED), origins(profile, School.ACCOUNTING), "what was learned stays");
            assertEquals(Set.of(School.ACCOUNTING, School.ENTRIES), profile.held());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCurriculumIsReadAndForgottenUnlessItsOwnerAsks(Database database) {
        try (World world = open(database)) {
            learner(world, "zoe");
            KeepingProfile profile = world.get(KeepingProfile.class);
            String cv = "J’ai tenu la comptabilité et saisi les écritures comptables d’une épicerie.";
            Extracted found = profile.read(cv, false);
            world.flush();
            assertTrue(found.skills().stream().anyMatch(skill -> skill.uri().equals(School.ENTRIES)));
            assertEquals(Set.of(), profile.held(), "proposed is not claimed");
            assertEquals(Optional.empty(), profile.mine().cv());
            profile.read(cv, true);
            world.flush();
            assertEquals(Optional.of(cv), profile.mine().cv());
            profile.forgetCv();
            world.flush();
            assertEquals(Optional.empty(), profile.mine().cv());
            assertEquals(
                    "kernel.required",
                    assertThrows(Refusal.class, () -> profile.read(" \n", true)).code());
            assertEquals(
                    "profile.cvTooLong",
                    assertThrows(Refusal.class, () -> profile.read("a".repeat(50_001), true))
                            .code());
        }
    }

    @ParameterizedTest
    @EnumSource
    void eachSeesTheirOwnAndUnknownSkillsAndJobsAreNotThere(Database database) {
        try (World world = open(database)) {
            learner(world, "zoe");
            KeepingProfile profile = world.get(KeepingProfile.class);
            profile.claim(List.of(School.ENTRIES));
            UUID demand = UUID.randomUUID();
            profile.aimAt(new Goal(Optional.empty(), Optional.of(demand)));
            world.flush();
            assertEquals(Optional.of(demand), profile.mine().goal().flatMap(Goal::demand));
            assertThrows(NotFound.class, () -> profile.claim(List.of("urn:nothing")));
            Goal nothing = new Goal(Optional.of("urn:nothing"), Optional.empty());
            assertThrows(NotFound.class, () -> profile.aimAt(nothing));
            profile.forgetGoal();
            learner(world, "max");
            assertEquals(List.of(), profile.mine().skills());
            assertEquals(Optional.empty(), profile.mine().goal());
        }
    }

    @ParameterizedTest
    @EnumSource
    void wishesCountOncePerPersonWithinAnHourAndForAYear(Database database) {
        try (World world = open(database)) {
            Wishing wishing = world.get(Wishing.class);
            learner(world, "zoe");
            wishing.wish(School.ENTRIES, "7502");
            world.flush();
            wishing.wish(School.ENTRIES, "7502");
            learner(world, "max");
            wishing.wish(School.ENTRIES, "7505");
            wishing.wish(School.ACCOUNTING, null);
            world.flush();
            assertEquals(Set.of(School.ENTRIES, School.ACCOUNTING), wishing.mine());
            assertEquals(
                    List.of(new Wishing.Wished(School.ENTRIES, 2), new Wishing.Wished(School.ACCOUNTING, 1)),
                    wishing.wished(null, 9));
            assertEquals(
                    1,
                    wishing.wished("7502", 9).stream()
                            .filter(w -> w.skillUri().equals(School.ENTRIES))
                            .findFirst()
                            .orElseThrow()
                            .people());
            wishing.forget(School.ACCOUNTING);
            assertThrows(NotFound.class, () -> wishing.wish("urn:nothing", null));
            assertEquals(1, wishing.wished(null, 9).size());
            world.pass(java.time.Duration.ofDays(370));
            assertEquals(List.of(), wishing.wished(null, 9));
        }
    }
}
