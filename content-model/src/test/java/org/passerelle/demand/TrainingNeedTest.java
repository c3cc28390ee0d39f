package org.passerelle.demand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.demand.index.DemandIndex;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.matching.TakingDemand;
import org.passerelle.testing.Database;
import org.passerelle.testing.World;

class TrainingNeedTest {
    @ParameterizedTest
    @EnumSource
    void aNeedOfAnAdministrationCountsOnceLikeAnEmployersAndIsShownAsOne(Database database) {
        try (World world = Fair.open(database.world())) {
            UUID roads = administration(world, 0);
            PostingDemand posting = world.get(PostingDemand.class);
            UUID id = posting.postNeed(draft(roads, 8), "need/1");
            world.flush();
            assertEquals(id, posting.postNeed(draft(roads, 9), "need/1"), "a second press counts nothing");
            DemandView view = posting.need(id);
            assertEquals(DemandKind.TRAINING_NEED, view.kind());
            assertEquals(DemandSource.ADMINISTRATION, view.source());
            assertEquals("siren:123456782", view.employer().key());
            assertEquals(8, view.openings());
            DemandIndex index = world.get(DemandIndex.class);
            assertEquals(1, index.demand(Fair.ACCOUNTING, Fair.ZONE).employers());
            assertEquals(8, index.demand(Fair.ACCOUNTING, Fair.ZONE).openings());
            DemandSignals signals = world.get(DemandSignals.class);
            assertEquals(List.of(id), ids(signals.needs(Fair.ZONE, 5)));
            assertEquals(List.of(id), ids(signals.needs(null, 5)));
            assertEquals(List.of(), ids(signals.needs("7501", 5)), "none of a zone that is far");
            assertEquals(List.of(id), ids(signals.newest(Fair.ZONE, Fair.ACCOUNTING, 5)));

            world.caller().is(world.caller().requirePerson()).in(UUID.randomUUID(), Permission.AUTHOR_COURSE);
            TakingDemand taking = world.get(TakingDemand.class);
            assertFalse(taking.lacking(Fair.ZONE, 5).get(0).taught());
            assertEquals(
                    "Atelier 0", taking.words(Fair.ACCOUNTING, Fair.ZONE).get(0).administration());
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatIsWithdrawnOrOverCountsNoLonger(Database database) {
        try (World world = Fair.open(database.world())) {
            UUID roads = administration(world, 0);
            PostingDemand posting = world.get(PostingDemand.class);
            UUID id = posting.postNeed(draft(roads, 8), "need/1");
            world.flush();
            posting.withdrawNeed(id);
            posting.withdrawNeed(id);
            world.flush();
            assertEquals(DemandStatus.WITHDRAWN, posting.need(id).status());
            assertEquals(List.of(), world.get(DemandSignals.class).needs(null, 5));
            UUID other = posting.postNeed(draft(roads, 2), "need/2");
            world.flush();
            world.pass(Duration.ofDays(29));
            assertEquals(
                    0, world.get(RemindingEmployers.class).remind(), "nobody is asked whether it holds: it has a day");
            world.flush();
            assertEquals(0, posting.need(other).reminders());
            world.pass(Duration.ofDays(91));
            world.get(KeepingDemand.class).expire();
            world.flush();
            assertEquals(DemandStatus.EXPIRED, posting.need(other).status());
        }
    }

    @ParameterizedTest
    @EnumSource
    void employersCannotAskInItsPlaceAndStrangersNeitherReadNorEndIt(Database database) {
        try (World world = Fair.open(database.world())) {
            UUID roads = administration(world, 0);
            PostingDemand posting = world.get(PostingDemand.class);
            UUID id = posting.postNeed(draft(roads, 8), "need/1");
            world.flush();
            UUID employer = Fair.employer(world, 1);
            Refusal refused = assertThrows(Refusal.class, () -> posting.post(draft(employer, 8), "x", true));
            assertEquals("demand.kindNotYours", refused.code());
            assertThrows(NotFound.class, () -> posting.postNeed(draft(roads, 8), "need/3"));
            assertThrows(NotFound.class, () -> posting.need(id));
            assertThrows(NotFound.class, () -> posting.withdrawNeed(id));
            world.caller().is(world.caller().requirePerson()).in(roads, Permission.POST_DEMAND);
            DemandView view = posting.mine(id);
            assertEquals(
                    "demand.isNeed",
                    assertThrows(Refusal.class, () -> posting.edit(id, draft(roads, 1), view.version()))
                            .code());
            assertTrue(view.isOpen());
        }
    }

    private static UUID administration(World world, int number) {
        UUID id = Fair.employer(world, number);
        world.caller().is(world.caller().requirePerson()).in(id, Permission.TAKE_PART_IN_DESIGN);
        return id;
    }

    private static List<UUID> ids(List<DemandView> views) {
        return views.stream().map(DemandView::id).toList();
    }

    private static DemandDraft draft(UUID organisation, int people) {
        return new DemandDraft(
                organisation,
                "Besoin de formation : comptabilité",
                "Personne ne tient le tableau.",
                DemandKind.TRAINING_NEED,
                people,
                Fair.ZONE,
                null,
                null,
                null,
                null,
                List.of(SkillAsk.required(Fair.ACCOUNTING)),
                DemandSource.ENTRY);
    }
}
