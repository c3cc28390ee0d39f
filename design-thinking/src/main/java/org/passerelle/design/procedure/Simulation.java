package org.passerelle.design.procedure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * A procedure played many times with chance in it. Each work time is drawn from a log-normal law of the step's mean
 * with a coefficient of variation of {@value #WORK_SPREAD}, each wait with one of {@value #WAIT_SPREAD}; a step is
 * passed by the share of cases that it asks, and done again as often as its rework says. The same seed gives the same
 * answer.
 *
 * @param cases how many cases were played
 * @param mean average days from the request to the answer
 * @param low days within which one case in ten is answered
 * @param median days within which half are
 * @param high days within which nine in ten are
 * @param bars how many cases fell into each of {@value #BARS} equal spans from 0 to {@code longest}
 * @param longest days of the longest case
 * @param throughput how many cases a year the busiest actor gets through
 */
public record Simulation(
        int cases,
        double mean,
        double low,
        double median,
        double high,
        List<Integer> bars,
        double longest,
        Throughput throughput) {
    /** How many cases are played for a page. */
    public static final int CASES = 2000;

    static final double WORK_SPREAD = 0.3;
    static final double WAIT_SPREAD = 0.6;
    static final int BARS = 24;
    private static final int MOST_PASSES = 20;
    private static final int YEARS = 200;

    /** The working minutes of a full-time year: 1,607 hours (décret n° 2000-815, art. 1). */
    private static final double MINUTES_A_YEAR = 1607 * 60.0;

    /**
     * What one full-time person in the busiest function gets through in a year.
     *
     * @param actor the function that is busiest; empty when nobody works
     * @param low what is surpassed in 95 years of a hundred
     * @param median what is surpassed in half of them
     * @param high what is surpassed in 5
     */
    public record Throughput(String actor, int low, int median, int high) {}

    /** Copies. */
    public Simulation {
        bars = List.copyOf(bars);
    }

    /** Plays a map. */
    public static Simulation of(ProcedureMap map, int cases, long seed) {
        List<Step> order = map.inOrder();
        SplittableRandom random = new SplittableRandom(seed);
        double[] days = new double[cases];
        List<Map<String, Double>> work = new ArrayList<>(cases);
        for (int i = 0; i < cases; i++) {
            Map<String, Double> minutes = new HashMap<>();
            days[i] = play(order, random, minutes);
            work.add(minutes);
        }
        Arrays.sort(days);
        double longest = cases == 0 ? 0 : days[cases - 1];
        return new Simulation(
                cases,
                Arrays.stream(days).average().orElse(0),
                quantile(days, 0.1),
                quantile(days, 0.5),
                quantile(days, 0.9),
                bars(days, longest),
                longest,
                throughput(work, random));
    }

    private static double play(List<Step> order, SplittableRandom random, Map<String, Double> minutes) {
        Map<String, Double> ends = new HashMap<>();
        double last = 0;
        for (Step step : order) {
            double end = step.after().stream()
                    .mapToDouble(k -> ends.getOrDefault(k, 0.0))
                    .max()
                    .orElse(0);
            if (random.nextInt(100) < step.sharePercent()) {
                int passes = 0;
                do {
                    double worked = step.workMinutes() * around(random, WORK_SPREAD);
                    minutes.merge(step.actor(), worked, Double::sum);
                    end += worked / Step.MINUTES_A_DAY + step.waitDays() * around(random, WAIT_SPREAD);
                    passes++;
                } while (passes < MOST_PASSES && random.nextInt(100) < step.reworkPercent());
            }
            ends.put(step.key(), end);
            last = Math.max(last, end);
        }
        return last;
    }

    /** A draw from the log-normal law of mean 1 and this coefficient of variation. */
    private static double around(SplittableRandom random, double spread) {
        double variance = Math.log(1 + spread * spread);
        return Math.exp(Math.sqrt(variance) * random.nextGaussian() - variance / 2);
    }

    private static double quantile(double[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1L, (long) (share * sorted.length))];
    }

    private static List<Integer> bars(double[] days, double longest) {
        Integer[] counts = new Integer[BARS];
        Arrays.fill(counts, 0);
        for (double d : days) {
            counts[longest == 0 ? 0 : (int) Math.min(BARS - 1, d / longest * BARS)]++;
        }
        return Arrays.asList(counts);
    }

    /** Years in which the busiest actor takes one case after the other, drawn anew from those played. */
    private static Throughput throughput(List<Map<String, Double>> work, SplittableRandom random) {
        Map<String, Double> sums = new HashMap<>();
        work.forEach(minutes -> minutes.forEach((actor, m) -> sums.merge(actor, m, Double::sum)));
        String busiest = sums.entrySet().stream()
                .filter(e -> e.getValue() > 0)
                .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse("");
        if (busiest.isEmpty()) {
            return new Throughput("", 0, 0, 0);
        }
        double[] years = new double[YEARS];
        for (int y = 0; y < YEARS; y++) {
            double left = MINUTES_A_YEAR;
            while (years[y] < 100_000) {
                left -= work.get(random.nextInt(work.size())).getOrDefault(busiest, 0.0);
                if (left < 0) {
                    break;
                }
                years[y]++;
            }
        }
        Arrays.sort(years);
        return new Throughput(
                busiest, (int) quantile(years, 0.05), (int) quantile(years, 0.5), (int) quantile(years, 0.95));
    }
}
