package org.passerelle.demand.index;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * The sums of one area, an employment zone with what is in reach of it or a whole region, kept up to date: what was not
 * touched is not counted again. All amounts are as of the day 0 of {@link DemandTable#weight}, so that the passing of
 * time changes none of them.
 */
final class Area {
    private final SignalTable signals;
    private final int[] zones;
    private final double[] parts;
    private final int[] minutes;
    private final EmployerSums byEmployer = new EmployerSums();
    private final BitSet touched = new BitSet();
    private double weights;
    private double squares;

    @Nullable
    private Sums last;

    private double level;
    private double few;
    private double[] asked = new double[0];
    private double[] largest = new double[0];
    private double[] evidence = new double[0];
    private int[] employers = new int[0];

    /**
     * An area of nothing yet.
     *
     * @param zones the zones in reach
     * @param parts how much of an opening in each of them counts here, 0 to 1
     * @param minutes how far each is
     */
    Area(SignalTable signals, int[] zones, double[] parts, int[] minutes) {
        this.signals = signals;
        this.zones = zones;
        this.parts = parts;
        this.minutes = minutes;
    }

    /** What is known of one area at one moment, as of day 0. @param asking how many employers ask for anything */
    record Sums(
            double openings, double evidence, int asking, double[] asked, double[] askedEvidence, int[] employers) {}

    /** A signal in one of its zones begins or ends to stand. */
    void changed(Signal signal, double part, boolean stands) {
        for (int i = 0; i < signal.subjects(); i++) {
            touched.set(signal.subject(i));
        }
        if (signal.ended) {
            return;
        }
        double sight = part * signal.sight;
        double amount = sight * signal.openings;
        if (stands) {
            byEmployer.add(signal.employer, amount);
        } else {
            byEmployer.remove(signal.employer, amount);
        }
        weights += stands ? sight : -sight;
        squares += stands ? sight * sight : -sight * sight;
    }

    /**
     * The sums as of now.
     *
     * @param subjects how many skills and occupations there are
     * @param fewNow what one employer of few counts for at most
     * @param scratch room for an amount per employer, all 0
     */
    Sums sums(int subjects, double fewNow, Scratch scratch) {
        Sums known = last;
        if (known != null && touched.isEmpty() && fewNow == few && known.asked.length >= subjects) {
            return known;
        }
        grow(subjects);
        double[] totals = byEmployer.values();
        double newLevel = EmployerCap.level(totals, totals.length, fewNow);
        double openings = EmployerCap.sum(totals, totals.length, newLevel);
        boolean fewMoved = fewNow != few;
        double least = Math.min(level, newLevel);
        for (int subject = 0; subject < subjects; subject++) {
            if (touched.get(subject)
                    || largest[subject] > least
                    || (fewMoved && employers[subject] > 0 && employers[subject] < EmployerCap.PARTS)) {
                count(subject, newLevel, fewNow, scratch);
            }
        }
        level = newLevel;
        few = fewNow;
        touched.clear();
        double sure = squares > 0 ? weights * weights / squares : 0;
        last = new Sums(
                openings,
                totals.length == 0 ? 0 : sure,
                totals.length,
                asked.clone(),
                evidence.clone(),
                employers.clone());
        return last;
    }

    private void grow(int subjects) {
        if (asked.length < subjects) {
            int size = subjects + subjects / 4 + 16;
            asked = Arrays.copyOf(asked, size);
            largest = Arrays.copyOf(largest, size);
            evidence = Arrays.copyOf(evidence, size);
            employers = Arrays.copyOf(employers, size);
        }
    }

    private void count(int subject, double most, double fewNow, Scratch scratch) {
        double sum = 0;
        double sumOfSquares = 0;
        for (int z = 0; z < zones.length; z++) {
            Bag bag = signals.bag(zones[z], subject);
            for (int i = 0; i < bag.size(); i++) {
                Signal signal = bag.get(i);
                if (!signal.ended) {
                    double sight = parts[z] * signal.sight;
                    scratch.add(signal.employer, sight * signal.openings * signal.share(subject));
                    sum += sight;
                    sumOfSquares += sight * sight;
                }
            }
        }
        double[] amounts = scratch.take();
        double max = 0;
        for (int i = 0; i < amounts.length; i++) {
            max = Math.max(max, amounts[i]);
            amounts[i] = Math.min(amounts[i], most);
        }
        largest[subject] = max;
        employers[subject] = amounts.length;
        evidence[subject] = sumOfSquares > 0 ? sum * sum / sumOfSquares : 0;
        asked[subject] = EmployerCap.sum(amounts, amounts.length, EmployerCap.level(amounts, amounts.length, fewNow));
    }

    int[] zones() {
        return zones;
    }

    double part(int at) {
        return parts[at];
    }

    int minutes(int at) {
        return minutes[at];
    }
}
