package org.passerelle.demand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.OptimisticLockException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.demand.index.DemandFigures;
import org.passerelle.demand.index.DemandIndex;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Refusal;
import org.passerelle.people.OrganisationApproved;
import org.passerelle.people.OrganisationSuspended;
import org.passerelle.testing.Database;
import org.passerelle.testing.World;

class PostingDemandTest {
    @ParameterizedTest
    @EnumSource
    void aDemandIsStoredWithItsSkillsAndWithoutPersonalData(Database database) {
        try (World world = Fair.open(database.world())) {
            UUID employer = Fair.employer(world, 0);
            PostingDemand posting = world.get(PostingDemand.class);
            UUID id = posting.post(
                    Fair.draft(
                            employer,
                            "Comptable 🧮",
                            2,
                            SkillAsk.required(Fair.ACCOUNTING),
                            SkillAsk.wished(Fair.ENTRIES)),
                    null,
                    false);
            world.flush();
            DemandView view = posting.mine(id);
            assertEquals("Comptable 🧮", view.title());
            assertEquals("Vous tenez la comptabilité de notre atelier. Contact : […]", view.text());
            assertEquals(List.of(SkillAsk.wished(Fair.ENTRIES), SkillAsk.required(Fair.ACCOUNTING)), view.skills());
            assertEquals(YearMonth.of(2026, 11), view.neededFrom());
            assertEquals(LocalDate.of(2027, 2, 21), view.validThrough());
            assertEquals(Optional.empty(), view.occupationUri());
            assertEquals(List.of(new DemandPosted(id, Optional.of(employer), Fair.ZONE)), posts(world));
            assertEquals(
                    1,
                    world.get(DemandSignals.class)
                            .open(Fair.ZONE, Fair.ENTRIES, 1, 10)
                            .total());
            assertEquals(
                    0, world.get(DemandSignals.class).open("7501", null, 1, 10).total());
            assertEquals(id, world.get(DemandSignals.class).get(id).id());
        }
    }

    @ParameterizedTest
    @EnumSource
    void theSameKeyPostsOnceAndALookalikeAsksFirst(Database database) {
        try (World world = Fair.open(database.world())) {
            UUID employer = Fair.employer(world, 0);
            PostingDemand posting = world.get(PostingDemand.class);
            DemandDraft draft = Fair.draft(employer, "Comptable", 1, SkillAsk.required(Fair.ACCOUNTING));
            UUID id = posting.post(draft, "k1", false);
            assertEquals(id, posting.post(draft, "k1", false));
            Refusal looksLike = assertThrows(Refusal.class, () -> posting.post(draft, "k2", false));
            assertEquals("demand.looksLike", looksLike.code());
            assertEquals(List.of(id), looksLike.arguments());
            assertNotEquals(id, posting.post(draft, "k2", true));
            posting.post(Fair.draft(employer, "Aide-comptable", 1, SkillAsk.required(Fair.ACCOUNTING)), null, false);
            assertEquals(3, posting.mine(1, 10).total());
            UUID other = Fair.employer(world, 1);
            posting.post(Fair.draft(other, "Comptable", 1, SkillAsk.required(Fair.ACCOUNTING)), "k1", false);
            assertEquals(1, posting.mine(1, 10).total());
        }
    }

    @ParameterizedTest
    @EnumSource
    void anOpenDemandIsEditedAndEndsOnce(Database database) {
        try (World world = Fair.open(database.world())) {
            UUID employer = Fair.employer(world, 0);
            PostingDemand posting = world.get(PostingDemand.class);
            UUID id =
                    posting.post(Fair.draft(employer, "Comptable", 1, SkillAsk.required(Fair.ACCOUNTING)), null, false);
            world.flush();
            world.pass(Duration.ofDays(20));
            DemandDraft changed = Fair.draft(
                    employer, "Comptable", 4, SkillAsk.wished(Fair.ACCOUNTING), SkillAsk.required(Fair.ENTRIES));
            long version = posting.mine(id).version();
            posting.edit(id, changed, version);
            world.flush();
            assertEquals(4, posting.mine(id).openings());
            assertEquals(2, posting.mine(id).skills().size());
            assertThrows(OptimisticLockException.class, () -> posting.edit(id, changed, version));
            posting.fill(id, true);
            world.flush();
            assertEquals(DemandStatus.FILLED, posting.mine(id).status());
            refused(null, "demand.notOpen", () -> posting.withdraw(id));
            refused(
                    null,
                    "demand.notOpen",
                    () -> posting.edit(id, changed, posting.mine(id).version()));
            assertThrows(NotFound.class, () -> world.get(DemandSignals.class).get(id));
        }
    }

    @ParameterizedTest
    @EnumSource
    void somebodyElsesDemandIsNotThere(Database database) {
        try (World world = Fair.open(database.world())) {
            UUID employer = Fair.employer(world, 0);
            PostingDemand posting = world.get(PostingDemand.class);
            DemandDraft draft = Fair.draft(employer, "Comptable", 1, SkillAsk.required(Fair.ACCOUNTING));
            UUID id = posting.post(draft, null, false);
            Fair.employer(world, 1);
            assertThrows(NotFound.class, () -> posting.post(draft, null, true));
            assertThrows(NotFound.class, () -> posting.mine(id));
            assertThrows(NotFound.class, () -> posting.withdraw(id));
            assertThrows(NotFound.class, () -> posting.edit(id, draft, 1));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsWrongIsSaidBesideItsField(Database database) {
        try (World world = Fair.open(database.world())) {
            UUID firm = Fair.employer(world, 0);
            SkillAsk skill = SkillAsk.required(Fair.ACCOUNTING);
            DemandDraft good = Fair.draft(firm, "Comptable", 1, skill);
            wrong(world, "title", "kernel.required", Fair.draft(firm, " \u0000 ", 1, skill));
            wrong(world, "title", "kernel.tooLong", Fair.draft(firm, "x".repeat(161), 1, skill));
            wrong(world, "openings", "demand.openingsWrong", Fair.draft(firm, "Comptable", 0, skill));
            wrong(world, "openings", "demand.openingsWrong", Fair.draft(firm, "Comptable", 501, skill));
            wrong(world, "skills", "demand.noSkill", Fair.draft(firm, "Comptable", 1));
            wrong(world, "skills", "demand.skillUnknown", Fair.draft(firm, "Comptable", 1, SkillAsk.required("x")));
            refused("skills", "demand.weightWrong", () -> new SkillAsk("x", Double.NaN, Need.REQUIRED));
            wrong(world, "text", "demand.adTooLong", with(good, "a ".repeat(60_000), Fair.ZONE, null, null, null));
            wrong(world, "zoneCode", "demand.zoneUnknown", with(good, "", "9999", null, null, null));
            wrong(world, "zoneCode", "demand.zoneUnknown", with(good, "", null, null, null, null));
            wrong(world, "occupationUri", "demand.occupationUnknown", with(good, "", Fair.ZONE, "urn:x", null, null));
            wrong(
                    world,
                    "neededFrom",
                    "demand.monthWrong",
                    with(good, "", Fair.ZONE, null, YearMonth.of(2026, 10), null));
            wrong(
                    world,
                    "neededFrom",
                    "demand.monthWrong",
                    with(good, "", Fair.ZONE, null, YearMonth.of(2030, 1), null));
            wrong(
                    world,
                    "validThrough",
                    "demand.lastDayWrong",
                    with(good, "", Fair.ZONE, null, null, LocalDate.of(2026, 11, 22)));
            assertEquals(0, world.get(PostingDemand.class).mine(1, 10).total());
        }
    }

    @ParameterizedTest
    @EnumSource
    void timeAndSuspensionTakeADemandOutOfTheCount(Database database) {
        try (World world = Fair.open(database.world())) {
            UUID firm = Fair.employer(world, 0);
            UUID id = world.get(PostingDemand.class)
                    .post(Fair.draft(firm, "Comptable", 5, SkillAsk.required(Fair.ACCOUNTING)), null, false);
            world.flush();
            DemandIndex index = world.get(DemandIndex.class);
            assertEquals(5, index.demand(Fair.ACCOUNTING, null).openings());
            KeepingDemand keeping = world.get(KeepingDemand.class);
            keeping.suspended(new OrganisationSuspended(firm, "Atelier"));
            later(world, Duration.ofSeconds(21));
            assertEquals(0, index.demand(Fair.ACCOUNTING, null).openings());
            keeping.approved(new OrganisationApproved(firm, "Atelier"));
            later(world, Duration.ofSeconds(21));
            assertEquals(5, index.demand(Fair.ACCOUNTING, null).openings());
            later(world, Duration.ofDays(91));
            assertEquals(0, index.demand(Fair.ACCOUNTING, null).openings());
            assertEquals(1, keeping.expire());
            assertEquals(0, keeping.expire());
            world.flush();
            assertEquals(
                    DemandStatus.EXPIRED,
                    world.get(PostingDemand.class).mine(id).status());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDemandOfThePastIsLoadedOnceAndAComingNeedIsNotShown(Database database) {
        try (World world = Fair.open(database.world())) {
            UUID firm = Fair.employer(world, 0);
            DemandDraft need = new DemandDraft(
                    firm,
                    "Comptables",
                    "",
                    DemandKind.COMING_NEED,
                    3,
                    Fair.ZONE,
                    null,
                    null,
                    YearMonth.of(2026, 9),
                    null,
                    List.of(SkillAsk.required(Fair.ACCOUNTING)),
                    DemandSource.DEMONSTRATION);
            KeepingDemand keeping = world.get(KeepingDemand.class);
            UUID id = keeping.load(need, "demo-1", java.time.Instant.parse("2026-09-01T08:00:00Z"));
            assertEquals(id, keeping.load(need, "demo-1", java.time.Instant.parse("2026-09-02T08:00:00Z")));
            world.flush();
            assertThrows(NotFound.class, () -> world.get(DemandSignals.class).get(id));
            assertEquals(
                    0, world.get(DemandSignals.class).open(null, null, 1, 10).total());
            DemandFigures counted = world.get(DemandIndex.class).demand(Fair.ACCOUNTING, Fair.ZONE);
            assertEquals(3, counted.openings());
            assertEquals(365, counted.days());
            assertTrue(counted.estimatedFromRegion());
            assertFalse(world.get(DemandIndex.class).topSkills(Fair.ZONE, 3).isEmpty());
        }
    }

    private static void later(World world, Duration time) {
        world.flush();
        world.pass(time);
    }

    private static List<Object> posts(World world) {
        return world.events().stream().filter(DemandPosted.class::isInstance).toList();
    }

    private static void wrong(World world, String field, String code, DemandDraft draft) {
        refused(field, code, () -> world.get(PostingDemand.class).post(draft, null, false));
    }

    private static void refused(String field, String code, Executable act) {
        Refusal refusal = assertThrows(Refusal.class, act);
        assertEquals(code, refusal.code());
        assertEquals(field, refusal.field());
    }

    private static DemandDraft with(
            DemandDraft draft, String text, String zone, String occupation, YearMonth month, LocalDate last) {
        return new DemandDraft(
                draft.organisation(),
                draft.title(),
                text,
                draft.kind(),
                draft.openings(),
                zone,
                null,
                occupation,
                month,
                last,
                draft.skills(),
                draft.source());
    }
}
