package org.passerelle.matching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.passerelle.demand.index.DemandFigures;
import org.passerelle.demand.index.DemandIndex;
import org.passerelle.demand.index.ZoneDemand;
import org.passerelle.kernel.Clocks;
import org.passerelle.matching.RankingReason.Reach;

/**
 * Puts courses in the order in which a zone asks for what they teach. The score is Σ t·θ·A / cost^e over a course's
 * skills: t how deeply it teaches the skill, θ the share of the openings in reach that ask for it at least (the lower
 * 10 % bound), A these openings (1 at least), cost its hours and its price. Among the first, a course that teaches what
 * one above it teaches counts for less, so that a page shows several ways. Ties change places every day, so that nobody
 * stands first by habit.
 */
@ApplicationScoped
public class CatalogueRanking {
    private static final double DEEPEST = 4;
    /** As many of the first courses are held against one another. */
    private static final int DIVERSE = 48;

    @Inject
    DemandIndex demand;

    @Inject
    Formulas formulas;

    @Inject
    Clock clock;

    /**
     * Ranks courses.
     *
     * @param zoneCode for the people of this employment zone; null for the region
     * @return all of them with their reasons, the most asked for first
     */
    public List<RankedCourse> rank(@Nullable String zoneCode, Collection<TeachingCourse> courses) {
        return order(zoneCode, courses, formulas.current().formula()).stream()
                .map(scored -> tell(scored, zoneCode))
                .toList();
    }

    /** Ranks courses by given weights, and tells no reasons yet. */
    List<ScoredCourse> order(@Nullable String zoneCode, Collection<TeachingCourse> courses, RankingFormula formula) {
        long day = Clocks.today(clock).toEpochDay();
        ZoneDemand asked = demand.in(zoneCode);
        record Placed(ScoredCourse course, long lot) {}
        Map<String, Double> lows = new HashMap<>();
        ToDoubleFunction<String> low = skill -> lows.computeIfAbsent(skill, asked::low);
        List<ScoredCourse> ranked = courses.stream()
                .map(course ->
                        new Placed(score(course, low, asked.openingsOrOne(), formula), shuffled(course.id(), day)))
                .sorted(Comparator.comparingDouble((Placed p) -> p.course.score())
                        .reversed()
                        .thenComparingLong(Placed::lot)
                        .thenComparing(p -> p.course.course().id()))
                .map(Placed::course)
                .toList();
        return diverse(ranked, formula.diversity());
    }

    /** What one course scores by given weights. */
    ScoredCourse score(@Nullable String zoneCode, TeachingCourse course, RankingFormula formula) {
        ZoneDemand asked = demand.in(zoneCode);
        return score(course, asked::low, asked.openingsOrOne(), formula);
    }

    private static ScoredCourse score(
            TeachingCourse course, ToDoubleFunction<String> lows, double openings, RankingFormula formula) {
        double ease = formula.ease(formula.cost(course.hours(), course.costEuros()));
        double worth = openings * ease;
        List<ScoredCourse.Term> terms = new ArrayList<>(course.skillLevels().size());
        double sum = 0;
        for (Map.Entry<String, Integer> skill : course.skillLevels().entrySet()) {
            double depth = depth(skill.getValue());
            double low = lows.applyAsDouble(skill.getKey());
            double amount = depth * low * worth;
            if (amount > 0) {
                terms.add(new ScoredCourse.Term(skill.getKey(), depth, low, amount));
                sum += amount;
            }
        }
        terms.sort(Comparator.comparingDouble(ScoredCourse.Term::amount)
                .reversed()
                .thenComparing(ScoredCourse.Term::skillUri));
        return new ScoredCourse(course, sum, terms);
    }

    /**
     * Maximal marginal relevance (Carbonell and Goldstein, 1998), scaled so that nobody falls below an unasked course.
     */
    private static List<ScoredCourse> diverse(List<ScoredCourse> ranked, double diversity) {
        int most = Math.min(DIVERSE, ranked.size());
        List<ScoredCourse> left = new ArrayList<>(ranked.subList(0, most));
        double[] closest = new double[most];
        List<ScoredCourse> placed = new ArrayList<>(ranked.size());
        while (!left.isEmpty()) {
            int best = 0;
            for (int i = 1; i < left.size(); i++) {
                if (left.get(i).score() * (1 - diversity * closest[i])
                        > left.get(best).score() * (1 - diversity * closest[best])) {
                    best = i;
                }
            }
            ScoredCourse next = left.remove(best);
            System.arraycopy(closest, best + 1, closest, best, left.size() - best);
            for (int i = 0; i < left.size(); i++) {
                closest[i] = Math.max(closest[i], left.get(i).alike(next));
            }
            placed.add(next);
        }
        placed.addAll(ranked.subList(most, ranked.size()));
        return placed;
    }

    /** The reasons of a score: its very terms, with the figures behind them. */
    RankedCourse tell(ScoredCourse scored, @Nullable String zoneCode) {
        return new RankedCourse(
                scored.course().id(),
                scored.score(),
                scored.terms().stream()
                        .map(term -> reason(demand.demand(term.skillUri(), zoneCode), term.amount()))
                        .toList());
    }

    static double depth(int level) {
        return Math.max(0, Math.min(level, DEEPEST)) / DEEPEST;
    }

    private static RankingReason reason(DemandFigures asked, double amount) {
        return new RankingReason(
                asked.uri(),
                amount,
                asked.openings(),
                asked.employers(),
                asked.withinMinutes(),
                asked.days(),
                reach(asked));
    }

    static Reach reach(DemandFigures asked) {
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
