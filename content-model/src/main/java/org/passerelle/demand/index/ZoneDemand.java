package org.passerelle.demand.index;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How much every skill and every occupation is asked for in an area at one moment; it does not change. With N the
 * openings that ask for the skill (older ones halved every 45 days, no employer over a quarter) and A all openings, the
 * share of a zone is θ = (N + m θ') / (A + m), where θ' is the share of its region, whose own is drawn to that of all
 * regions in the same way.
 */
public final class ZoneDemand {
    /** How many openings' worth the larger area's share weighs. */
    public static final double PRIOR = 10;
    /** An area with fewer employers who ask for a skill is not told of by its own figures. */
    public static final int LEAST_EMPLOYERS = 3;
    /** Nor is one with fewer demands' worth of evidence. */
    public static final double LEAST_EVIDENCE = 5;

    private final Subjects subjects;
    private final Area.Sums sums;
    private final double now;

    @Nullable
    private final ZoneDemand larger;

    /**
     * @param now what an amount as of day 0 is worth now
     * @param larger the area that it is drawn to; null for all
     */
    ZoneDemand(Subjects subjects, Area.Sums sums, double now, @Nullable ZoneDemand larger) {
        this.subjects = subjects;
        this.sums = sums;
        this.now = now;
        this.larger = larger;
    }

    /** The share of openings that ask for the skill, or are for the occupation, 0 to 1. */
    public double share(String uri) {
        return share(subjects.find(uri));
    }

    /** The lower 10 % bound of the share: what is asked for at least, as far as is known. */
    public double low(String uri) {
        return low(subjects.find(uri));
    }

    /** The upper 10 % bound of the share. */
    public double high(String uri) {
        return Interval.high(share(uri), evidence());
    }

    /** The openings in reach as of now, old ones counting less: A. */
    public double openings() {
        return sums.openings() * now;
    }

    /** The same, but 1 at least: where nothing is posted, courses are ordered by the larger area's shares. */
    public double openingsOrOne() {
        return Math.max(1, openings());
    }

    /** Whether so few employers ask for anything here that not even the openings in reach are told. */
    public boolean isThin() {
        return sums.asking() < LEAST_EMPLOYERS;
    }

    /** How many demands' worth of evidence the shares rest on: (Σw)²/Σw², and what the larger area adds. */
    public double evidence() {
        return sums.evidence() + PRIOR;
    }

    /** How many times as large as everywhere the share is at least; 1 where it is as everywhere, or not asked for. */
    public double specificity(String uri) {
        ZoneDemand all = this;
        while (all.larger != null) {
            all = all.larger;
        }
        double everywhere = all.share(uri);
        return everywhere > 0 ? low(uri) / everywhere : 1;
    }

    /** Whether so little is known here of the demand for this skill or occupation that its own figures are not told. */
    public boolean isThin(String uri) {
        int subject = subjects.find(uri);
        return subject < 0
                || subject >= sums.employers().length
                || sums.employers()[subject] < LEAST_EMPLOYERS
                || sums.askedEvidence()[subject] < LEAST_EVIDENCE;
    }

    private double share(int subject) {
        if (subject < 0) {
            return 0;
        }
        double asked = subject < sums.asked().length ? sums.asked()[subject] * now : 0;
        if (larger == null) {
            return openings() > 0 ? Math.min(1, asked / openings()) : 0;
        }
        return Math.min(1, (asked + PRIOR * larger.share(subject)) / (openings() + PRIOR));
    }

    private double low(int subject) {
        return Interval.low(share(subject), evidence());
    }

    /** The skills that are asked for anywhere, by their share here, the largest first. */
    public List<String> top(int most) {
        return ordered(false, this::share, most);
    }

    /** The same, by what is asked for at least. */
    public List<String> topSurely(int most) {
        return ordered(false, this::low, most);
    }

    /** The occupations that are asked for anywhere, by what is asked for here at least, the largest first. */
    public List<String> topOccupations(int most) {
        return ordered(true, this::low, most);
    }

    private List<String> ordered(boolean occupations, IntToDouble by, int most) {
        record Ranked(int subject, double amount) {}
        ToDoubleFunction<Ranked> amount = Ranked::amount;
        BitSet are = subjects.occupations();
        List<String> names = subjects.names();
        return IntStream.range(0, names.size())
                .filter(subject -> are.get(subject) == occupations)
                .mapToObj(subject -> new Ranked(subject, by.of(subject)))
                .filter(ranked -> ranked.amount > 0)
                .sorted(Comparator.comparingDouble(amount).reversed().thenComparing(r -> names.get(r.subject)))
                .limit(most)
                .map(ranked -> names.get(ranked.subject))
                .toList();
    }

    private interface IntToDouble {
        double of(int subject);
    }

    /** The area that this one's shares are drawn to. */
    Optional<ZoneDemand> larger() {
        return Optional.ofNullable(larger);
    }
}
