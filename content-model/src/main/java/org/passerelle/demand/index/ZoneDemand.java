package org.passerelle.demand.index;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How much every skill is asked for in an area at one moment; it does not change. With N the openings that ask for the
 * skill (older ones halved every 45 days, no employer over a quarter) and A all openings, the share of a zone is θ = (N
 * + m θ') / (A + m), where θ' is the share of its region, whose own is drawn to that of all regions in the same way.
 */
public final class ZoneDemand {
    /** How many openings' worth the larger area's share weighs. */
    public static final double PRIOR = 10;
    /** An area with fewer employers who ask for a skill is not told of by its own figures. */
    public static final int LEAST_EMPLOYERS = 3;
    /** Nor is one with fewer demands' worth of evidence. */
    public static final double LEAST_EVIDENCE = 5;

    private final Numbering skills;
    private final Area.Sums sums;
    private final double now;

    @Nullable
    private final ZoneDemand larger;

    /**
     * @param now what an amount as of day 0 is worth now
     * @param larger the area that it is drawn to; null for all
     */
    ZoneDemand(Numbering skills, Area.Sums sums, double now, @Nullable ZoneDemand larger) {
        this.skills = skills;
        this.sums = sums;
        this.now = now;
        this.larger = larger;
    }

    /** The share of openings that ask for the skill, 0 to 1. */
    public double share(String skillUri) {
        return share(skills.find(skillUri));
    }

    /** The lower 10 % bound of the share: what is asked for at least, as far as is known. */
    public double low(String skillUri) {
        return low(skills.find(skillUri));
    }

    /** The upper 10 % bound of the share. */
    public double high(String skillUri) {
        return Interval.high(share(skillUri), evidence());
    }

    /** The openings in reach as of now, old ones counting less: A. */
    public double openings() {
        return sums.openings() * now;
    }

    /** The same, but 1 at least: where nothing is posted, courses are ordered by the larger area's shares. */
    public double openingsOrOne() {
        return Math.max(1, openings());
    }

    /** How many demands' worth of evidence the shares rest on: (Σw)²/Σw², and what the larger area adds. */
    public double evidence() {
        return sums.evidence() + PRIOR;
    }

    /** How many times as large as everywhere the share is at least; 1 where it is as everywhere, or not asked for. */
    public double specificity(String skillUri) {
        ZoneDemand all = this;
        while (all.larger != null) {
            all = all.larger;
        }
        double everywhere = all.share(skillUri);
        return everywhere > 0 ? low(skillUri) / everywhere : 1;
    }

    /** Whether so little is known here of the demand for this skill that it is not told of by its own figures. */
    public boolean isThin(String skillUri) {
        int skill = skills.find(skillUri);
        return skill < 0
                || skill >= sums.employers().length
                || sums.employers()[skill] < LEAST_EMPLOYERS
                || sums.askedEvidence()[skill] < LEAST_EVIDENCE;
    }

    private double share(int skill) {
        if (skill < 0) {
            return 0;
        }
        double asked = skill < sums.asked().length ? sums.asked()[skill] * now : 0;
        if (larger == null) {
            return openings() > 0 ? Math.min(1, asked / openings()) : 0;
        }
        return Math.min(1, (asked + PRIOR * larger.share(skill)) / (openings() + PRIOR));
    }

    private double low(int skill) {
        return Interval.low(share(skill), evidence());
    }

    /** The skills that are asked for anywhere, by their share here, the largest first. */
    public List<String> top(int most) {
        return ordered(this::share, most);
    }

    /** The same, by what is asked for at least. */
    public List<String> topSurely(int most) {
        return ordered(this::low, most);
    }

    private List<String> ordered(IntToDouble by, int most) {
        record Ranked(int skill, double amount) {}
        ToDoubleFunction<Ranked> amount = Ranked::amount;
        List<String> names = skills.names();
        return IntStream.range(0, names.size())
                .mapToObj(skill -> new Ranked(skill, by.of(skill)))
                .filter(ranked -> ranked.amount > 0)
                .sorted(Comparator.comparingDouble(amount).reversed().thenComparing(r -> names.get(r.skill)))
                .limit(most)
                .map(ranked -> names.get(ranked.skill))
                .toList();
    }

    private interface IntToDouble {
        double of(int skill);
    }

    /** The area that this one's shares are drawn to. */
    Optional<ZoneDemand> larger() {
        return Optional.ofNullable(larger);
    }
}
