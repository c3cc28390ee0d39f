package org.passerelle.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.demand.DemandSignals;
import org.passerelle.demand.Fair;
import org.passerelle.demand.PostingDemand;
import org.passerelle.demand.SkillAsk;
import org.passerelle.demand.index.DemandHistory;
import org.passerelle.demand.index.DemandIndex;
import org.passerelle.demand.index.MonthlyDemand;
import org.passerelle.kernel.ImportProgress;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Page;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.people.PeopleSeed;
import org.passerelle.profile.Certificates;
import org.passerelle.profile.HeldSkill;
import org.passerelle.profile.KeepingProfile;
import org.passerelle.skills.Identifying;
import org.passerelle.skills.Referential;
import org.passerelle.skills.ReferentialImport;
import org.passerelle.skills.ReviewingCrosswalk;
import org.passerelle.skills.ReviewingCrosswalk.Line;
import org.passerelle.skills.ReviewingCrosswalk.Pair;
import org.passerelle.skills.ReviewingCrosswalk.State;
import org.passerelle.skills.Skill;
import org.passerelle.skills.SkillRelation;
import org.passerelle.testing.Database;
import org.passerelle.testing.World;

/** What ROME and ESCO both speak of is one skill wherever a person meets it, and two again when somebody says so. */
class OneSkillTest {
    private static final String ITEM = "rome:ogr:900001";
    private static final String OTHER = "rome:ogr:900002";

    private static World open(Database database) {
        World world = Fair.open(database.world()).with(Certificates.class, person -> List.of());
        world.get(ReferentialImport.class);
        return world;
    }

    private static Skill known(World world) {
        return world.get(Referential.class).suggest("souder", Language.FR, 1).get(0);
    }

    /** A ROME of one sheet that asks for an item in a skill's own words and another in words of nobody else. */
    private static void readRome(World world, Path folder, String label) throws IOException {
        Files.writeString(folder.resolve("metiers.csv"), "\"code_rome\",\"libelle_rome\"\n\"X9999\",\"Essai\"\n");
        Files.writeString(
                folder.resolve("competences.csv"),
                "\"code_ogr\",\"libelle\",\"code_type_referentiel\",\"code_ref_rubrique\"\n\"900001\",\"" + label
                        + "\",\"2\",\"7\"\n\"900002\",\"Zythologie appliquée\",\"2\",\"7\"\n");
        Files.writeString(
                folder.resolve("correspondances.csv"),
                "\"code_rome\",\"code_ogr\"\n\"X9999\",\"900001\"\n\"X9999\",\"900002\"\n");
        world.get(ReferentialImport.class).read(folder, ImportProgress.UNHEARD);
    }

    private static void judge(World world, String item, String skill, Boolean same) {
        world.get(ReviewingCrosswalk.class).judge(List.of(new Pair(item, skill)), same);
    }

    @ParameterizedTest
    @EnumSource
    void anItemInASkillsOwnWordsIsThatSkillUntilSomebodySaysThatTheyAreTwo(Database database, @TempDir Path folder)
            throws IOException {
        try (World world = open(database)) {
            Skill skill = known(world);
            readRome(world, folder, skill.label().in(Language.FR));
            Referential referential = world.get(Referential.class);
            assertEquals(skill.uri(), referential.skill(ITEM).orElseThrow().uri());
            assertEquals(
                    List.of(skill.uri()),
                    referential.skills(List.of(ITEM, skill.uri())).stream()
                            .map(Skill::uri)
                            .toList());
            assertEquals(
                    skill.uri(),
                    world.get(Identifying.class).skill("900001").orElseThrow().uri());
            assertEquals(
                    Set.of(
                            new SkillRelation("rome:X9999", skill.uri(), true),
                            new SkillRelation("rome:X9999", OTHER, true)),
                    Set.copyOf(referential.asked("rome:X9999")));
            assertTrue(referential.asking(skill.uri()).stream()
                    .anyMatch(r -> r.occupation().equals("rome:X9999")));
            assertTrue(referential
                    .occupationsAsking(List.of(skill.uri()))
                    .get(skill.uri())
                    .contains("rome:X9999"));
            judge(world, ITEM, skill.uri(), false);
            assertEquals(ITEM, referential.skill(ITEM).orElseThrow().uri());
            assertFalse(referential.asking(skill.uri()).stream()
                    .anyMatch(r -> r.occupation().equals("rome:X9999")));
            readRome(world, folder, skill.label().in(Language.FR) + " bien");
            assertEquals(
                    ITEM, referential.skill(ITEM).orElseThrow().uri(), "another import leaves it as it was judged");
            judge(world, ITEM, skill.uri(), null);
            judge(world, ITEM, skill.uri(), true);
            assertEquals(skill.uri(), referential.skill(ITEM).orElseThrow().uri());
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatWasSaidOfTheItemBeforeCountsForTheSkill(Database database, @TempDir Path folder) throws IOException {
        try (World world = open(database)) {
            Skill skill = known(world);
            readRome(world, folder, "Zymotechnie");
            UUID employer = Fair.employer(world, 0);
            PostingDemand posting = world.get(PostingDemand.class);
            posting.post(Fair.draft(employer, "Un", 3, SkillAsk.required(ITEM)), null, false);
            posting.post(
                    Fair.draft(employer, "Deux", 4, SkillAsk.required(skill.uri()), SkillAsk.wished(ITEM)),
                    null,
                    false);
            for (int other = 1; other <= 2; other++) {
                posting.post(
                        Fair.draft(Fair.employer(world, other), "Autre " + other, 1, SkillAsk.required(ITEM)),
                        null,
                        false);
            }
            world.flush();
            DemandIndex index = world.get(DemandIndex.class);
            assertEquals(9, index.demand(ITEM, Fair.ZONE).openings());
            assertEquals(4, index.demand(skill.uri(), Fair.ZONE).openings());
            UUID person = world.get(PeopleSeed.class).person("zoe@exemple.fr", "Zoé", Language.FR, "x");
            world.flush();
            world.caller().is(person, Permission.LEARN);
            KeepingProfile profile = world.get(KeepingProfile.class);
            Wishing wishing = world.get(Wishing.class);
            profile.claim(List.of(ITEM));
            wishing.wish(ITEM, null);
            world.get(ReviewingCrosswalk.class)
                    .join("900001", skill.label().in(Language.FR).toUpperCase(Locale.ROOT));
            world.flush();
            world.pass(Duration.ofSeconds(30));
            assertEquals(9, index.demand(skill.uri(), Fair.ZONE).openings(), "all demands ask for the one skill");
            assertEquals(
                    List.of(skill.uri()),
                    profile.mine().skills().stream().map(HeldSkill::uri).toList());
            assertEquals(Set.of(skill.uri()), wishing.mine());
            List<MonthlyDemand> months = world.get(DemandHistory.class).ofSkill(skill.uri(), Fair.ZONE);
            assertEquals(9, months.get(months.size() - 1).openings());
            assertEquals(9, index.demand(ITEM, Fair.ZONE).openings(), "whichever of the two is asked about");
            DemandSignals signals = world.get(DemandSignals.class);
            assertEquals(4, signals.open(Fair.ZONE, skill.uri(), 1, 10).total(), "each demand once");
            assertEquals(4, signals.newest(null, skill.uri(), 10).size());
            profile.disclaim(List.of(skill.uri()));
            wishing.forget(skill.uri());
            world.flush();
            assertEquals(List.of(), profile.mine().skills());
            assertEquals(Set.of(), wishing.mine());
            judge(world, ITEM, skill.uri(), false);
            world.pass(Duration.ofSeconds(30));
            assertEquals(4, index.demand(skill.uri(), Fair.ZONE).openings(), "two again");
        }
    }

    @ParameterizedTest
    @EnumSource
    void anAdministratorFindsWhatToReviewAndIsToldWhatCannotBeDone(Database database, @TempDir Path folder)
            throws IOException {
        try (World world = open(database)) {
            Skill skill = known(world);
            readRome(world, folder, skill.label().in(Language.FR));
            ReviewingCrosswalk review = world.get(ReviewingCrosswalk.class);
            assertEquals(1, review.counts().get(State.TAKEN));
            Page<Line> lines =
                    review.lines(State.TAKEN, skill.label().in(Language.FR).toUpperCase(Locale.ROOT), 1, 20);
            assertEquals(ITEM, lines.items().get(0).item().uri());
            assertEquals(0, review.lines(State.TAKEN, "zythologie", 1, 20).total());
            assertThrows(Refusal.class, () -> review.judge(List.of(), true));
            assertThrows(NotFound.class, () -> judge(world, ITEM, OTHER, true));
            assertEquals(
                    "item",
                    assertThrows(Refusal.class, () -> review.join("1", skill.uri()))
                            .field());
            assertEquals(
                    "skill",
                    assertThrows(Refusal.class, () -> review.join("900002", ITEM))
                            .field());
            assertEquals(
                    "skill",
                    assertThrows(Refusal.class, () -> review.join("900002", "néant"))
                            .field());
            String second = world.get(Referential.class)
                    .suggest("c", Language.FR, 1)
                    .get(0)
                    .uri();
            assertNotEquals(skill.uri(), second);
            review.join(ITEM, second);
            assertEquals(
                    second,
                    world.get(Referential.class).skill(ITEM).orElseThrow().uri());
            assertEquals(1, review.counts().get(State.REFUSED), "an item is one skill only");
            assertEquals(1, review.counts().get(State.CONFIRMED));
        }
    }
}
