package org.passerelle.demand.index;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.territory.EmploymentZone;

class DemandTableTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final List<String> ZONES = List.of("A", "B", "C", "D");
    private static final Map<String, String> REGION = Map.of("A", "75", "B", "75", "C", "75", "D", "76");
    private static final List<String> SUBJECTS =
            List.of("s0", "s1", "s2", "s3", "s4", "s5", "s6", "s7", "o1", "o2", "o3", "o4", "o5");
    private static final Commuting COMMUTING = new Commuting(ZONES, DemandTableTest::minutes);

    /** A and B are 30 minutes apart, B and C 50, A and C too far; D, in another region, is 20 from C. */
    private static OptionalInt minutes(String from, String to) {
        return switch (from + to) {
            case "AB", "BA" -> OptionalInt.of(30);
            case "BC", "CB" -> OptionalInt.of(50);
            case "CD", "DC" -> OptionalInt.of(20);
            default -> OptionalInt.empty();
        };
    }

    private static DemandTable table(Collection<Observation> all) {
        DemandTable table = new DemandTable(
                ZONES.stream()
                        .map(z -> new EmploymentZone(z, z, REGION.get(z), 0, 0))
                        .toList(),
                COMMUTING);
        table.begin(day(NOW));
        all.forEach(table::put);
        return table;
    }

    private static int day(Instant now) {
        return (int) LocalDate.ofInstant(now, ZoneOffset.UTC).toEpochDay();
    }

    private static Observation seen(
            String zone, String employer, int openings, int daysAgo, Map<String, Double> asked) {
        UUID id = UUID.randomUUID();
        Instant at = NOW.minus(Duration.ofDays(daysAgo));
        LocalDate last = LocalDate.ofInstant(NOW, ZoneOffset.UTC).plusDays(30);
        return new Observation(id, id, employer, null, zone, openings, 1, at, last, false, 0, asked);
    }

    private static Observation any(Random random, int employers) {
        Map<String, Double> shares = new HashMap<>();
        for (int s = 0; s < 3; s++) {
            shares.put("s" + random.nextInt(8), random.nextBoolean() ? 1.0 : 0.6);
        }
        Observation seen = seen(
                ZONES.get(random.nextInt(4)),
                "e" + random.nextInt(employers),
                1 + random.nextInt(30),
                random.nextInt(120),
                shares);
        int occupation = random.nextInt(6);
        Observation named = occupation == 0 ? seen : as("o" + occupation, seen);
        return with(
                named, named.cluster(), random.nextInt(4) == 0 ? 0.5 : 1, random.nextInt(60), random.nextInt(9) == 0);
    }

    private static Observation as(String occupation, Observation o) {
        return new Observation(
                o.signal(),
                o.cluster(),
                o.employer(),
                occupation,
                o.zoneCode(),
                o.openings(),
                o.trust(),
                o.observedAt(),
                o.lastDay(),
                o.ended(),
                o.version(),
                o.shares());
    }

    private static Observation with(Observation o, UUID cluster, double trust, int daysLeft, boolean ended) {
        LocalDate last = LocalDate.ofInstant(NOW, ZoneOffset.UTC).plusDays(daysLeft);
        return new Observation(
                o.signal(),
                cluster,
                o.employer(),
                o.occupation(),
                o.zoneCode(),
                o.openings(),
                trust,
                o.observedAt(),
                last,
                ended,
                0,
                o.shares());
    }

    private static List<Observation> many(Random random, int count, int employers) {
        List<Observation> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(any(random, employers));
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

    /**
     * Post, edit, withdraw, trust less, merge, come apart, let days pass: after each step the table is as if made anew.
     */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void afterAnySequenceTheTableEqualsTheFormulaWrittenOutPlainly(int seed) {
        Random random = new Random(seed);
        Map<UUID, Observation> all = new LinkedHashMap<>();
        DemandTable table = table(List.of());
        Instant now = NOW;
        for (int step = 0; step < 400; step++) {
            List<Observation> known = List.copyOf(all.values());
            Observation one = known.isEmpty() ? any(random, 12) : known.get(random.nextInt(known.size()));
            Observation other = known.isEmpty() ? one : known.get(random.nextInt(known.size()));
            Observation next =
                    switch (random.nextInt(known.size() < 20 ? 1 : 8)) {
                        case 1 -> with(one, one.cluster(), 1, 40, true);
                        case 2 -> with(one, other.cluster(), one.trust(), 40, one.ended());
                        case 3 -> with(one, UUID.randomUUID(), one.trust(), 40, false);
                        case 4 -> edited(one, any(random, 12));
                        case 5 -> null;
                        default -> any(random, 12);
                    };
            if (next == null) {
                all.remove(one.signal());
                table.remove(one.signal());
            } else {
                all.put(next.signal(), next);
                table.put(next);
            }
            if (step % 50 == 49) {
                now = now.plus(Duration.ofDays(random.nextInt(9)));
                table.begin(day(now));
            }
            if (step % 10 == 9) {
                same(all.values(), table, now);
            }
        }
    }

    private static Observation edited(Observation one, Observation how) {
        return new Observation(
                one.signal(),
                one.cluster(),
                one.employer(),
                how.occupation(),
                how.zoneCode(),
                how.openings(),
                how.trust(),
                one.observedAt(),
                how.lastDay(),
                how.ended(),
                0,
                how.shares());
    }

    private static void same(Collection<Observation> all, DemandTable table, Instant now) {
        Plain plain = new Plain(all, COMMUTING, REGION, now);
        for (String subject : SUBJECTS) {
            for (String zone : ZONES) {
                assertEquals(plain.share(subject, zone), table.view(zone, now).share(subject), 1e-9, subject);
            }
        }
        for (String zone : ZONES) {
            assertEquals(plain.openings(zone), table.view(zone, now).openings(), 1e-9);
            assertEquals(plain.evidence(zone), table.view(zone, now).evidence(), 1e-6);
        }
    }

    @Test
    void demandHalvesIn45DaysAndNoPostingCountsForMoreThanTwentyOpenings() {
        List<Observation> fresh = new ArrayList<>();
        List<Observation> old = new ArrayList<>();
        for (int firm = 0; firm < 4; firm++) {
            fresh.add(seen("A", "e" + firm, 400, 0, Map.of("s", 1.0)));
            old.add(seen("A", "e" + firm, 20, 45, Map.of("s", 1.0)));
        }
        assertEquals(80, table(fresh).demand("s", null, NOW).expected(), 1e-9);
        assertEquals(40, table(old).demand("s", null, NOW).expected(), 1e-9);
        assertEquals(
                40,
                table(fresh).demand("s", null, NOW.plus(Duration.ofDays(45))).expected(),
                1e-9);
    }

    @Test
    void aThousandAdsOfOneEmployerMoveASkillNoFurtherThanItsCap() {
        List<Observation> all = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            all.add(seen("A", "h" + i, 1, 0, Map.of(i < 5 ? "honest" : "other", 1.0)));
        }
        for (int i = 0; i < 3; i++) {
            all.add(seen("A", "f" + i, 1, 0, Map.of("flooded", 1.0)));
        }
        DemandTable before = table(all);
        for (int i = 0; i < 1000; i++) {
            all.add(seen("A", "flood", 20, 0, Map.of("flooded", 1.0)));
        }
        DemandTable table = table(all);
        assertTrue(table.view("A", NOW).share("flooded") < table.view("A", NOW).share("honest"));
        assertTrue(table.view("A", NOW).share("honest")
                > 0.7 * before.view("A", NOW).share("honest"));
        assertEquals(4, table.view(null, NOW).openings() * table.view(null, NOW).share("flooded"), 1e-9);
    }

    @Test
    void ofOnePostingSeenSeveralTimesTheOneSeenLastCounts() {
        Observation first = seen("A", "e1", 3, 10, Map.of("s", 1.0));
        Observation again = with(seen("A", "e2", 5, 2, Map.of("t", 1.0)), first.signal(), 1, 30, false);
        DemandTable table = table(List.of(first, again));
        assertEquals(0, table.demand("s", null, NOW).signals());
        assertEquals(5, table.demand("t", null, NOW).openings());
        table.put(with(again, first.signal(), 1, 30, true));
        assertEquals(3, table.demand("s", null, NOW).openings());
        assertEquals(0, table.demand("t", null, NOW).openings());
        table.put(with(again, again.signal(), 1, 30, false));
        assertEquals(3, table.demand("s", null, NOW).openings());
        assertEquals(5, table.demand("t", null, NOW).openings());
    }

    @Test
    void whatIsLessTrustedCountsForLess() {
        List<Observation> all = new ArrayList<>();
        for (int firm = 0; firm < 8; firm++) {
            Observation seen = seen("A", "e" + firm, 4, 0, Map.of(firm < 4 ? "sure" : "doubtful", 1.0));
            all.add(firm < 4 ? seen : with(seen, seen.cluster(), 0.5, 30, false));
        }
        ZoneDemand view = table(all).view("A", NOW);
        assertEquals(2, view.share("sure") / view.share("doubtful"), 1e-9);
    }

    @Test
    void whereLittleIsKnownTheRegionStandsInAndSaysSo() {
        List<Observation> all = new ArrayList<>();
        Random random = new Random(3);
        for (int i = 0; i < 200; i++) {
            Observation seen =
                    seen(i % 2 == 0 ? "A" : "B", "e" + random.nextInt(40), 2, random.nextInt(90), Map.of("s1", 1.0));
            all.add(seen);
        }
        all.add(seen("C", "lone", 3, 1, Map.of("rare", 1.0)));
        DemandTable table = table(all);
        DemandFigures thin = table.demand("rare", "C", NOW);
        assertTrue(thin.estimatedFromRegion());
        assertEquals(3, thin.openings());
        assertEquals(1, thin.employers());
        assertFalse(thin.told(), "one employer's figures are nobody else's to know, in the region neither");
        DemandFigures known = table.demand("s1", "A", NOW);
        assertFalse(known.estimatedFromRegion());
        assertTrue(known.told());
        assertEquals(30, known.withinMinutes());
        assertEquals(60, known.days());
        assertFalse(table.demand("s1", null, NOW).estimatedFromRegion());
        DemandFigures nobody = table.demand("unheard of", "A", NOW);
        assertEquals(0, nobody.share());
        assertEquals(0, nobody.openings());
        assertTrue(known.low() < known.share() && known.share() < known.high());
    }

    @Test
    void doublingTheTownsPostingsLeavesTheOrderInAFarZone() {
        List<Observation> all = many(new Random(5), 600, 60);
        List<Observation> doubled = new ArrayList<>(all);
        for (Observation o : all) {
            if (o.zoneCode().equals("A")) {
                UUID id = UUID.randomUUID();
                doubled.add(new Observation(
                        id,
                        id,
                        o.employer() + "'",
                        o.occupation(),
                        "A",
                        o.openings(),
                        1,
                        o.observedAt(),
                        o.lastDay(),
                        o.ended(),
                        0,
                        o.shares()));
            }
        }
        List<String> before = table(all).view("C", NOW).topSurely(10);
        List<String> after = table(doubled).view("C", NOW).topSurely(10);
        assertEquals(8, before.size());
        assertTrue(kendall(before, after) >= 0.95, before + " became " + after);
    }

    private static double kendall(List<String> one, List<String> other) {
        int agree = 0;
        int pairs = 0;
        for (int i = 0; i < one.size(); i++) {
            for (int j = i + 1; j < one.size(); j++, pairs++) {
                agree += other.indexOf(one.get(i)) < other.indexOf(one.get(j)) ? 1 : -1;
            }
        }
        return (double) agree / pairs;
    }

    @Test
    void theTrendTellsWhatIsAskedForMoreThanBeforeEvenIfItHasEnded() {
        List<Observation> all = new ArrayList<>();
        for (int i = 0; i < 80; i++) {
            all.add(seen("A", "e" + i, 1, i % 50, Map.of(i % 4 == 0 ? "falling" : "rising", 1.0)));
            Observation old = seen("A", "e" + i, 1, 70 + i % 40, Map.of(i % 4 == 0 ? "rising" : "falling", 1.0));
            all.add(with(old, old.cluster(), 1, 0, true));
        }
        DemandTable table = table(all);
        Trend rising = table.trend("rising", "A", NOW);
        Trend falling = table.trend("falling", "A", NOW);
        assertTrue(rising.low() > 0 && rising.isSure(), rising.toString());
        assertTrue(falling.high() < 0 && falling.isSure(), falling.toString());
        assertEquals(Trend.NONE, table.trend("unheard of", "A", NOW));
    }

    @Test
    void anOccupationIsAskedForByEveryOpeningThatIsForItAndIsNoSkill() {
        List<Observation> all = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Observation seen = seen("A", "e" + i, 2, i, Map.of("s", 0.6));
            all.add(i < 6 ? as("welder", seen) : i < 10 ? as("baker", seen) : seen);
        }
        DemandTable table = table(all);
        ZoneDemand view = table.view("A", NOW);
        assertEquals(List.of("welder", "baker"), view.topOccupations(9));
        assertEquals(List.of("s"), view.topSurely(9));
        assertEquals(List.of("s"), view.top(9));
        assertEquals(Map.of("s", 24.0), table.beside("s", "A"));
        DemandFigures welder = table.demand("welder", "A", NOW);
        assertEquals(12, welder.openings());
        assertEquals(6, welder.employers());
        assertTrue(welder.told() && !welder.estimatedFromRegion());
        assertTrue(welder.low() < welder.share() && welder.share() < welder.high());
        assertTrue(table.trend("welder", "A", NOW).low()
                < table.trend("welder", "A", NOW).change());
    }

    @Test
    void theRegionsShareStandsInForThatOfAZoneOfOneEmployer() {
        List<Observation> all = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            all.add(as(i % 2 == 0 ? "common" : "other", seen("B", "e" + i, 2, i % 30, Map.of())));
        }
        all.add(as("common", seen("D", "lone", 20, 0, Map.of())));
        DemandTable table = table(all);
        DemandFigures there = table.demand("other", "C", NOW);
        assertFalse(there.estimatedFromRegion(), "the openings of B are in reach");
        DemandFigures alone = table.published("common", "D", NOW);
        assertTrue(alone.estimatedFromRegion());
        assertFalse(alone.told(), "nor does its region hold three employers");
        ZoneDemand region = table.view("D", NOW).larger().orElseThrow();
        assertEquals(region.share("common"), alone.share());
        assertEquals(
                table.view("D", NOW).share("common"),
                table.demand("common", "D", NOW).share());
        assertTrue(table.view("D", NOW).isThin() && !table.view("C", NOW).isThin());
    }
}
