package org.passerelle.demand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.demand.ReceivingDemand.Outcome;
import org.passerelle.demand.index.DemandIndex;
import org.passerelle.kernel.Refusal;
import org.passerelle.testing.Database;
import org.passerelle.testing.World;

class ReceivingDemandTest {
    private static final Instant SEEN = Instant.parse("2026-11-20T08:00:00Z");

    private static Reading reading(String key, int openings) {
        return reading(key, openings, SEEN, LocalDate.of(2026, 12, 24));
    }

    private static Reading reading(String key, int openings, Instant seen, LocalDate last) {
        return new Reading(
                key,
                Employer.read("", "Menuiserie " + key),
                new DemandDraft(
                        null,
                        "Comptable",
                        "",
                        DemandKind.VACANCY,
                        openings,
                        Fair.ZONE,
                        null,
                        null,
                        null,
                        last,
                        List.of(SkillAsk.required(Fair.ACCOUNTING)),
                        DemandSource.FEED),
                seen);
    }

    private static int openings(World world) {
        world.flush();
        world.pass(Duration.ofSeconds(21));
        return world.get(DemandIndex.class).demand(Fair.ACCOUNTING, null).openings();
    }

    @ParameterizedTest
    @EnumSource
    void aPostingIsTakenInOnceAndAnImportIsUndoneWhole(Database database) {
        try (World world = Fair.open(database.world())) {
            ReceivingDemand receiving = world.get(ReceivingDemand.class);
            UUID first = UUID.randomUUID();
            assertEquals(Outcome.ADDED, receiving.check(reading("f:1", 2)));
            assertEquals(Outcome.ADDED, receiving.receive(reading("f:1", 2), first));
            assertEquals(Outcome.ADDED, receiving.receive(reading("f:2", 1), first));
            assertEquals(3, openings(world));
            UUID second = UUID.randomUUID();
            Instant began = world.get(java.time.Clock.class).instant();
            world.pass(Duration.ofSeconds(1));
            assertEquals(Outcome.SAME, receiving.receive(reading("f:1", 2), second));
            assertEquals(Outcome.ADDED, receiving.receive(reading("f:3", 4), second));
            world.flush();
            assertEquals(1, receiving.endUnseen("f:", began, second));
            assertEquals(6, openings(world));
            UUID third = UUID.randomUUID();
            assertEquals(Outcome.CHANGED, receiving.receive(reading("f:1", 5), third));
            assertEquals(9, openings(world));
            assertEquals(1, receiving.undo(third));
            assertEquals(6, openings(world));
            assertEquals(1, receiving.undo(second));
            assertEquals(3, openings(world));
            assertEquals(0, receiving.undo(second));
            assertEquals(Outcome.SAME, receiving.receive(reading("f:2", 1), third));
            assertEquals(Outcome.ADDED, receiving.receive(reading("f:3", 4), third));
            assertEquals(7, openings(world));
            assertEquals(2, receiving.undo(first));
            assertEquals(4, openings(world));
        }
    }

    @ParameterizedTest
    @EnumSource
    void datesOutOfReachAreRefusedAndAFarLastDayIsBroughtToAYear(Database database) {
        try (World world = Fair.open(database.world())) {
            ReceivingDemand receiving = world.get(ReceivingDemand.class);
            LocalDate day = LocalDate.of(2026, 12, 24);
            for (String seen : List.of("1970-01-01T00:00:00Z", "2090-01-01T00:00:00Z")) {
                Refusal refusal =
                        assertThrows(Refusal.class, () -> receiving.check(reading("f:1", 1, Instant.parse(seen), day)));
                assertEquals("demand.publishedWrong", refusal.code());
            }
            Refusal over = assertThrows(
                    Refusal.class, () -> receiving.check(reading("f:1", 1, SEEN, LocalDate.of(1970, 1, 1))));
            assertEquals("demand.lastDayWrong", over.code());
            UUID run = UUID.randomUUID();
            assertEquals(Outcome.ADDED, receiving.receive(reading("f:1", 1, SEEN, LocalDate.of(2090, 1, 1)), run));
            assertEquals(1, openings(world));
            assertThrows(Refusal.class, () -> Employer.read("123", "  "));
        }
    }
}
