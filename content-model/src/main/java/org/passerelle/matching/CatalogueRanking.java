package org.passerelle.matching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.demand.index.DemandIndex;
import org.passerelle.demand.index.SkillDemand;
import org.passerelle.kernel.Clocks;
import org.passerelle.matching.RankingReason.Reach;

/**
 * Puts courses in the order in which a zone asks for what they teach. The score is Σ t·θ / √cost over a course's
 * skills: t how deeply it teaches the skill, θ the skill's share of the openings in reach, cost its hours and its
 * price. Ties change places every day, so that nobody stands first by habit.
 */
@ApplicationScoped
public class CatalogueRanking {
    private static final double DEEPEST = 4;
    /** An hour of a learner's time is set against this many euros of price. */
    private static final double EUROS_PER_HOUR = 15;
    /** Finding and beginning a course costs an hour, however short it is. */
    private static final double HOURS_TO_BEGIN = 1;

    @Inject
    DemandIndex demand;

    @Inject
    Clock clock;

    /**
     * Ranks courses.
     *
     * @param zoneCode for the people of this employment zone; null for the region
     * @return all of them, the most asked for first
     */
    public List<RankedCourse> rank(@Nullable String zoneCode, Collection<TeachingCourse> courses) {
        long day = Clocks.today(clock).toEpochDay();
        return courses.stream()
                .map(course -> score(zoneCode, course))
                .sorted(Comparator.comparingDouble(RankedCourse::score)
                        .reversed()
                        .thenComparingLong(course -> shuffled(course.id(), day))
                        .thenComparing(RankedCourse::id))
                .toList();
    }

    private RankedCourse score(@Nullable String zoneCode, TeachingCourse course) {
        double ease = 1 / Math.sqrt(cost(course));
        List<RankingReason> reasons = new ArrayList<>();
        course.skillLevels().forEach((skill, level) -> {
            SkillDemand asked = demand.demand(skill, zoneCode);
            double amount = depth(level) * asked.share() * ease;
            if (amount > 0) {
                reasons.add(reason(asked, amount));
            }
        });
        reasons.sort(
                Comparator.comparingDouble(RankingReason::amount).reversed().thenComparing(RankingReason::skillUri));
        double sum = reasons.stream().mapToDouble(RankingReason::amount).sum();
        return new RankedCourse(course.id(), sum, reasons);
    }

    private static double depth(int level) {
        return Math.max(0, Math.min(level, DEEPEST)) / DEEPEST;
    }

    private static double cost(TeachingCourse course) {
        return HOURS_TO_BEGIN + Math.max(0, course.hours()) + Math.max(0, course.costEuros()) / EUROS_PER_HOUR;
    }

    private static RankingReason reason(SkillDemand asked, double amount) {
        return new RankingReason(
                asked.skillUri(),
                amount,
                asked.openings(),
                asked.employers(),
                asked.withinMinutes(),
                asked.days(),
                reach(asked));
    }

    private static Reach reach(SkillDemand asked) {
        if (asked.zoneCode().isEmpty()) {
            return Reach.REGION;
        }
        if (asked.estimatedFromRegion()) {
            return Reach.ESTIMATED;
        }
        return asked.withinMinutes() == 0 ? Reach.ZONE : Reach.NEAR;
    }

    /** A number that looks drawn by lot, the same for a course all day (the finaliser of SplitMix64). */
    private static long shuffled(UUID id, long day) {
        long z = id.getMostSignificantBits() ^ id.getLeastSignificantBits() ^ (day * 0x9E3779B97F4A7C15L);
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
