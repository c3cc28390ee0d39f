package org.passerelle.demand;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The demand for each skill in each zone, as known at one moment. With w halving every 45 days, v the openings of a
 * demand (at most 20), p how much of an opening counts for the skill and k how much of it is in reach, N = Σ w v p k
 * with each employer capped, A = Σ w v k, and the share of the skill is (N + m θ) / (A + m), θ being the region's
 * share.
 */
final class DemandTable {
    /** How many openings' worth the region's share weighs in a zone's. */
    static final double PRIOR = 10;

    static final double HALF_LIFE_DAYS = 45;
    static final int RECENT_DAYS = 60;
    static final int ALL_DAYS = 365;
    private static final int FEW_EMPLOYERS = 3;
    private static final double FEW_SIGNALS = 5;
    private static final Commuting.Way WHOLE = new Commuting.Way(1, 0);

    private final Instant asOf;
    private final Commuting commuting;
    private final Map<String, List<Cell>> bySkill = new HashMap<>();
    private final Map<String, Double> openingsIn = new HashMap<>();
    private final Map<String, SkillDemand> known = new ConcurrentHashMap<>();

    /** One demand's part in one skill. */
    private record Cell(Observation of, double age, double share, boolean recent) {
        double openings() {
            return age * of.countedOpenings() * share;
        }
    }

    DemandTable(Collection<Observation> observations, Commuting commuting, Instant asOf) {
        this.asOf = asOf;
        this.commuting = commuting;
        for (Observation observation : observations) {
            double days =
                    Math.max(0, Duration.between(observation.observedAt(), asOf).toSeconds() / 86_400.0);
            double age = Math.pow(2, -days / HALF_LIFE_DAYS);
            openingsIn.merge(observation.zoneCode(), age * observation.countedOpenings(), Double::sum);
            observation
                    .shares()
                    .forEach((skill, share) -> bySkill.computeIfAbsent(skill, s -> new ArrayList<>())
                            .add(new Cell(observation, age, share, days <= RECENT_DAYS)));
        }
    }

    Instant asOf() {
        return asOf;
    }

    /** The skills that anybody asks for. */
    Set<String> skills() {
        return bySkill.keySet();
    }

    /** @param zone null for the region */
    SkillDemand demand(String skill, @Nullable String zone) {
        return known.computeIfAbsent((zone == null ? "" : zone) + " " + skill, k -> compute(skill, zone));
    }

    private SkillDemand compute(String skill, @Nullable String zone) {
        List<Cell> cells = bySkill.getOrDefault(skill, List.of());
        double all =
                openingsIn.values().stream().mapToDouble(Double::doubleValue).sum();
        double theta = all == 0 ? 0 : capped(cells, null) / all;
        if (zone == null) {
            return told(skill, null, theta, theta * all, cells, false);
        }
        double here = commuting.into(zone).entrySet().stream()
                .mapToDouble(way -> way.getValue().part() * openingsIn.getOrDefault(way.getKey(), 0.0))
                .sum();
        double share = (capped(cells, zone) + PRIOR * theta) / (here + PRIOR);
        return told(skill, zone, share, share * here, cells, isThin(cells, zone));
    }

    private double capped(List<Cell> cells, @Nullable String zone) {
        Map<UUID, Double> byEmployer = new HashMap<>();
        for (Cell cell : cells) {
            way(cell, zone)
                    .ifPresent(way -> byEmployer.merge(cell.of.employer(), way.part() * cell.openings(), Double::sum));
        }
        return EmployerCap.sum(byEmployer.values());
    }

    private boolean isThin(List<Cell> cells, String zone) {
        Set<UUID> employers = new HashSet<>();
        double sum = 0;
        double squares = 0;
        for (Cell cell : cells) {
            double weight = way(cell, zone).map(way -> way.part() * cell.age).orElse(0.0);
            if (weight > 0) {
                employers.add(cell.of.employer());
                sum += weight;
                squares += weight * weight;
            }
        }
        return employers.size() < FEW_EMPLOYERS || sum * sum / squares < FEW_SIGNALS;
    }

    private SkillDemand told(
            String skill, @Nullable String zone, double share, double expected, List<Cell> cells, boolean thin) {
        @Nullable String counted = thin ? null : zone;
        List<Cell> inReach =
                cells.stream().filter(c -> way(c, counted).isPresent()).toList();
        boolean anyRecent = inReach.stream().anyMatch(Cell::recent);
        List<Cell> shown = anyRecent ? inReach.stream().filter(Cell::recent).toList() : inReach;
        int farthest = shown.stream()
                .mapToInt(c -> way(c, counted).orElse(WHOLE).minutes())
                .max()
                .orElse(0);
        return new SkillDemand(
                skill,
                Optional.ofNullable(zone),
                share,
                expected,
                shown.stream().mapToInt(c -> c.of.countedOpenings()).sum(),
                (int) shown.stream().map(c -> c.of.employer()).distinct().count(),
                shown.size(),
                (farthest + 9) / 10 * 10,
                anyRecent ? RECENT_DAYS : ALL_DAYS,
                thin);
    }

    private Optional<Commuting.Way> way(Cell cell, @Nullable String zone) {
        return zone == null
                ? Optional.of(WHOLE)
                : Optional.ofNullable(commuting.into(zone).get(cell.of.zoneCode()));
    }

    /** The skills most asked for, by their share. */
    List<SkillDemand> top(@Nullable String zone, int most) {
        return bySkill.keySet().stream()
                .map(skill -> demand(skill, zone))
                .sorted(Comparator.comparingDouble(SkillDemand::share)
                        .reversed()
                        .thenComparing(SkillDemand::skillUri))
                .limit(most)
                .toList();
    }
}
