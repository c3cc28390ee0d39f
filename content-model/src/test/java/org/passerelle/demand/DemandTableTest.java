package org.passerelle.demand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DemandTableTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final List<String> ZONES = List.of("A", "B", "C");
    private static final Commuting COMMUTING = new Commuting(ZONES, DemandTableTest::minutes);

    /** A and B are 30 minutes apart, B and C 50, A and C too far. */
    private static OptionalInt minutes(String from, String to) {
        return switch (from + to) {
            case "AB", "BA" -> OptionalInt.of(30);
            case "BC", "CB" -> OptionalInt.of(50);
            default -> OptionalInt.empty();
        };
    }

    private static Observation seen(String zone, UUID employer, int openings, int daysAgo, Map<String, Double> shares) {
        return new Observation(
                UUID.randomUUID(), employer, zone, openings, NOW.minus(Duration.ofDays(daysAgo)), shares);
    }

    private static List<Observation> many(Random random, int count, int employers) {
        List<UUID> firms = new ArrayList<>();
        for (int i = 0; i < employers; i++) {
            firms.add(new UUID(random.nextLong(), random.nextLong()));
        }
        List<Observation> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Map<String, Double> shares = new HashMap<>();
            for (int s = 0; s < 3; s++) {
                shares.put("s" + random.nextInt(8), random.nextBoolean() ? 1.0 : 0.6);
            }
            all.add(seen(
                    ZONES.get(random.nextInt(3)),
                    firms.get(random.nextInt(employers)),
                    1 + random.nextInt(30),
                    random.nextInt(120),
                    shares));
        }
        return all;
    }

    @Test
    void everyOpeningIsSharedOutOnce() {
        for (String from : ZONES) {
            double sum = ZONES.stream()
                    .mapToDouble(to -> COMMUTING.into(to).containsKey(from)
                            ? COMMUTING.into(to).get(from).part()
                            : 0)
                    .sum();
            assertEquals(1, sum, 1e-12);
        }
        assertFalse(COMMUTING.into("A").containsKey("C"));
    }

    @Test
    void theTableEqualsTheFormulaWrittenOutPlainly() {
        List<Observation> all = many(new Random(11), 300, 40);
        DemandTable table = new DemandTable(all, COMMUTING, NOW);
        for (int s = 0; s < 8; s++) {
            for (String zone : ZONES) {
                assertEquals(
                        plainShare(all, "s" + s, zone),
                        table.demand("s" + s, zone).share(),
                        1e-12);
            }
        }
    }

    private static double plainShare(List<Observation> all, String skill, String zone) {
        double regionOpenings = 0;
        double zoneOpenings = 0;
        Map<UUID, Double> regionAsked = new HashMap<>();
        Map<UUID, Double> zoneAsked = new HashMap<>();
        for (Observation o : all) {
            double k = COMMUTING.into(zone).containsKey(o.zoneCode())
                    ? COMMUTING.into(zone).get(o.zoneCode()).part()
                    : 0;
            double days = Duration.between(o.observedAt(), NOW).toDays();
            double wv = Math.pow(0.5, days / 45) * Math.min(20, o.openings());
            regionOpenings += wv;
            zoneOpenings += wv * k;
            if (o.shares().containsKey(skill)) {
                regionAsked.merge(o.employer(), wv * o.shares().get(skill), Double::sum);
                zoneAsked.merge(o.employer(), wv * o.shares().get(skill) * k, Double::sum);
            }
        }
        double region = EmployerCap.sum(regionAsked.values()) / regionOpenings;
        return (EmployerCap.sum(zoneAsked.values()) + 10 * region) / (zoneOpenings + 10);
    }

    @Test
    void demandHalvesIn45DaysAndNoPostingCountsForMoreThanTwentyOpenings() {
        UUID[] firms = {UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID()};
        List<Observation> fresh = new ArrayList<>();
        List<Observation> old = new ArrayList<>();
        for (UUID firm : firms) {
            fresh.add(seen("A", firm, 400, 0, Map.of("s", 1.0)));
            old.add(seen("A", firm, 20, 45, Map.of("s", 1.0)));
        }
        double now = new DemandTable(fresh, COMMUTING, NOW).demand("s", null).expected();
        assertEquals(80, now, 1e-9);
        assertEquals(40, new DemandTable(old, COMMUTING, NOW).demand("s", null).expected(), 1e-9);
    }

    @Test
    void aThousandAdsOfOneEmployerMoveASkillNoFurtherThanItsCap() {
        List<Observation> all = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            all.add(seen("A", UUID.randomUUID(), 1, 0, Map.of(i < 5 ? "honest" : "other", 1.0)));
        }
        UUID flood = UUID.randomUUID();
        for (int i = 0; i < 1000; i++) {
            all.add(seen("A", flood, 20, 0, Map.of("flooded", 1.0)));
        }
        for (int i = 0; i < 3; i++) {
            all.add(seen("A", UUID.randomUUID(), 1, 0, Map.of("flooded", 1.0)));
        }
        DemandTable table = new DemandTable(all, COMMUTING, NOW);
        assertTrue(table.demand("flooded", null).share()
                < table.demand("honest", null).share());
    }

    @Test
    void whereLittleIsKnownTheRegionStandsInAndSaysSo() {
        List<Observation> all = many(new Random(3), 200, 40);
        all.removeIf(o -> o.zoneCode().equals("C"));
        UUID lone = UUID.randomUUID();
        all.add(seen("C", lone, 3, 1, Map.of("rare", 1.0)));
        DemandTable table = new DemandTable(all, COMMUTING, NOW);
        SkillDemand thin = table.demand("rare", "C");
        assertTrue(thin.estimatedFromRegion());
        assertEquals(3, thin.openings());
        assertEquals(1, thin.employers());
        SkillDemand known = table.demand("s1", "A");
        assertFalse(known.estimatedFromRegion());
        assertEquals(30, known.withinMinutes());
        assertEquals(60, known.days());
        assertFalse(table.demand("s1", null).estimatedFromRegion());
        SkillDemand nobody = table.demand("unheard of", "A");
        assertEquals(0, nobody.share());
        assertEquals(0, nobody.openings());
        assertEquals(0, table.demand("s1", "nowhere").expected());
    }

    @Test
    void doublingTheTownsPostingsLeavesTheOrderInAFarZone() {
        List<Observation> all = many(new Random(5), 600, 60);
        List<Observation> doubled = new ArrayList<>(all);
        for (Observation o : all) {
            if (o.zoneCode().equals("A")) {
                doubled.add(new Observation(
                        UUID.randomUUID(), o.employer(), "A", o.openings(), o.observedAt(), o.shares()));
            }
        }
        List<String> before = order(new DemandTable(all, COMMUTING, NOW));
        assertEquals(8, before.size());
        assertEquals(before, order(new DemandTable(doubled, COMMUTING, NOW)));
    }

    private static List<String> order(DemandTable table) {
        return table.top("C", 10).stream().map(SkillDemand::skillUri).toList();
    }
}
