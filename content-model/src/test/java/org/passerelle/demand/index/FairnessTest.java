package org.passerelle.demand.index;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.territory.EmploymentZone;

/**
 * Over generated regions: a metropolis with most of the postings, towns within an hour of it, and rural zones that are
 * farther away and ask for other things.
 */
class FairnessTest {
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.ofInstant(NOW, ZoneOffset.UTC);
    private static final int ZONES = 26;
    private static final int NEAR = 6;
    private static final int SKILLS = 60;
    private static final String METROPOLIS = "z0";

    private static String zone(int number) {
        return "z" + number;
    }

    private static List<EmploymentZone> zones() {
        return IntStream.range(0, ZONES)
                .mapToObj(n -> new EmploymentZone(zone(n), zone(n), n == ZONES - 1 ? "76" : "75", 0, 0))
                .toList();
    }

    /** The first zones lie around the metropolis, the others in a chain, 35 minutes each from the next. */
    private static OptionalInt minutes(String from, String to) {
        int one = Integer.parseInt(from.substring(1));
        int other = Integer.parseInt(to.substring(1));
        boolean near = one <= NEAR && other <= NEAR;
        boolean next = one > NEAR && other > NEAR && Math.abs(one - other) == 1;
        return near ? OptionalInt.of(40) : next ? OptionalInt.of(35) : OptionalInt.empty();
    }

    private static Observation posting(Random random, int zone, int number) {
        Map<String, Double> asked = new HashMap<>();
        for (int i = 0; i < 3; i++) {
            int rank = (int) (SKILLS * Math.pow(random.nextDouble(), 2.2));
            int skill = random.nextInt(3) == 0 ? rank : (rank * 7 + zone * 11) % SKILLS;
            asked.put("s" + skill, random.nextBoolean() ? 1.0 : 0.6);
        }
        UUID id = new UUID(zone, number);
        return new Observation(
                id,
                id,
                "e" + zone + "-" + random.nextInt(20 + number / 3),
                null,
                zone(zone),
                1 + random.nextInt(4),
                1,
                NOW.minus(Duration.ofHours(random.nextInt(90 * 24))),
                TODAY.plusDays(30),
                false,
                0,
                asked);
    }

    private static List<Observation> postings(Random random) {
        List<Observation> all = new ArrayList<>();
        for (int zone = 0; zone < ZONES; zone++) {
            int count = zone == 0 ? 4000 : (int) (150 * Math.exp(random.nextGaussian() * 0.5));
            for (int i = 0; i < count; i++) {
                all.add(posting(random, zone, i));
            }
        }
        return all;
    }

    private static DemandTable table(List<Observation> all) {
        List<EmploymentZone> zones = zones();
        DemandTable table = new DemandTable(
                zones, new Commuting(zones.stream().map(EmploymentZone::code).toList(), FairnessTest::minutes));
        table.begin((int) TODAY.toEpochDay());
        all.forEach(table::put);
        return table;
    }

    private static List<Observation> doubled(List<Observation> all) {
        List<Observation> doubled = new ArrayList<>(all);
        for (Observation o : all) {
            if (o.zoneCode().equals(METROPOLIS)) {
                UUID id = new UUID(-1, o.signal().getLeastSignificantBits());
                doubled.add(new Observation(
                        id,
                        id,
                        o.employer() + "'",
                        o.occupation(),
                        METROPOLIS,
                        o.openings(),
                        o.trust(),
                        o.observedAt(),
                        o.lastDay(),
                        false,
                        0,
                        o.shares()));
            }
        }
        return doubled;
    }

    /** Of the first ten of one order, how many more pairs stand in the same order in the other than not, 1 for all. */
    static double kendall(List<String> one, List<String> other) {
        int agree = 0;
        int pairs = 0;
        List<String> first = one.subList(0, 10);
        for (int i = 0; i < first.size(); i++) {
            for (int j = i + 1; j < first.size(); j++, pairs++) {
                agree += other.indexOf(first.get(i)) < other.indexOf(first.get(j)) ? 1 : -1;
            }
        }
        return (double) agree / pairs;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void doublingTheMetropolisLeavesTheTopTensOfRuralZones(int seed) {
        List<Observation> all = postings(new Random(seed));
        DemandTable before = table(all);
        DemandTable after = table(doubled(all));
        List<Double> taus = new ArrayList<>();
        for (int zone = NEAR + 1; zone < ZONES; zone++) {
            taus.add(kendall(
                    before.view(zone(zone), NOW).topSurely(SKILLS),
                    after.view(zone(zone), NOW).topSurely(SKILLS)));
        }
        double mean = taus.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        assertTrue(mean >= 0.95, "on average " + mean + ", at worst " + Collections.min(taus));
    }
}
