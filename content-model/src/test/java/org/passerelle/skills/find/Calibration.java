package org.passerelle.skills.find;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds the curve from score and odds to probability, and from where on something is shown. */
final class Calibration {
    private static final float MOST_FALSE_ALARMS = 0.09f;
    private static final int ROUNDS = 30;

    private final List<Asked> some;
    private final List<Asked> none;
    private final List<double[]> rows = new ArrayList<>();

    /**
     * @param some sentences that speak of skills, scored by trees that were not taught with them
     * @param none sentences that do not; both have their odds
     */
    Calibration(List<Asked> some, List<Asked> none) {
        this.some = some;
        this.none = none;
        for (List<Asked> part : List.of(some, none)) {
            double weight = part == some ? 1 : (double) some.size() / Math.max(1, none.size());
            for (Asked asked : part) {
                asked.best(10)
                        .forEach(c -> rows.add(new double[] {c.score, asked.odds, 1, asked.wants(c) ? 1 : 0, weight}));
            }
        }
    }

    /** The numbers of {@link Model#curve()}. */
    float[] curve(int wholeLabel, PrintStream out) {
        double[] w = fit();
        float[] curve = {(float) w[0], (float) w[1], (float) w[2], 0, 0, 0, wholeLabel};
        curve[3] = least(curve);
        long most = choose(curve, MOST_FALSE_ALARMS);
        out.printf(
                "%d sentences without a skill, %d with: at %.1f %% false alarms %.1f %% kept, at 10 %% %.1f %%; curve %s%n",
                none.size(),
                some.size(),
                100 * MOST_FALSE_ALARMS,
                100.0 * most / some.size(),
                100.0 * choose(curve.clone(), 0.1f) / some.size(),
                Arrays.toString(curve));
        sayHowTrue(w, out);
        return curve;
    }

    /** Sets how much the best score counts and the threshold, so that most sentences are kept; says how many. */
    private long choose(float[] curve, float falseAlarms) {
        long most = -1;
        for (float by : new float[] {0, 0.1f, 0.2f, 0.35f, 0.5f, 0.75f}) {
            double pass = pass(by, falseAlarms);
            long kept = some.stream().filter(a -> passing(a, by) > pass).count();
            if (kept > most) {
                most = kept;
                curve[4] = by;
                curve[5] = (float) pass;
            }
        }
        return most;
    }

    private double pass(float by, float falseAlarms) {
        double[] alarms =
                none.stream().mapToDouble(a -> passing(a, by)).sorted().toArray();
        return alarms[Math.min(alarms.length - 1, (int) (alarms.length * (1 - falseAlarms)))];
    }

    /** What a sentence has for the threshold. */
    static double passing(Asked asked, float by) {
        double best = asked.candidates.stream()
                .filter(c -> c.first >= 0)
                .mapToDouble(c -> c.score)
                .max()
                .orElse(-100);
        return asked.odds + by * best;
    }

    private static double probability(double[] w, double[] row) {
        return 1 / (1 + Math.exp(-(w[0] * row[0] + w[1] * row[1] + w[2])));
    }

    /** By Newton's method, with a little ridge. */
    private double[] fit() {
        double[] w = new double[3];
        for (int round = 0; round < ROUNDS; round++) {
            double[][] system = new double[3][4];
            for (double[] row : rows) {
                double p = probability(w, row);
                for (int i = 0; i < 3; i++) {
                    for (int j = 0; j < 3; j++) {
                        system[i][j] += row[4] * p * (1 - p) * row[i] * row[j];
                    }
                    system[i][3] += row[4] * (row[3] - p) * row[i];
                }
            }
            for (int i = 0; i < 3; i++) {
                system[i][i] += 0.1;
                system[i][3] -= 0.1 * w[i];
            }
            double[] step = solve(system);
            for (int i = 0; i < 3; i++) {
                w[i] += step[i];
            }
        }
        return w;
    }

    private static double[] solve(double[][] system) {
        for (int i = 0; i < 3; i++) {
            for (int row = 0; row < 3; row++) {
                double by = system[row][i] / system[i][i];
                for (int k = i; row != i && k < 4; k++) {
                    system[row][k] -= by * system[i][k];
                }
            }
        }
        return new double[] {system[0][3] / system[0][0], system[1][3] / system[1][1], system[2][3] / system[2][2]};
    }

    /** Of candidates of like probability, what they were said to be and what they are. */
    private void sayHowTrue(double[] w, PrintStream out) {
        double[] cuts = {0, 0.05, 0.1, 0.2, 0.35, 0.5, 0.7, 1.01};
        for (int b = 0; b + 1 < cuts.length; b++) {
            double said = 0;
            double right = 0;
            double all = 0;
            for (double[] row : rows) {
                double p = probability(w, row);
                if (p >= cuts[b] && p < cuts[b + 1]) {
                    said += row[4] * p;
                    right += row[4] * row[3];
                    all += row[4];
                }
            }
            out.printf("  said %.2f, right %.2f (weight %.0f)%n", said / all, right / all, all);
        }
    }

    /** The least probability to be shown by which most of what is shown is right and most of what is right is shown. */
    private float least(float[] curve) {
        float best = 0;
        double most = -1;
        for (float least = 0.1f; least < 0.8f; least += 0.02f) {
            int right = 0;
            int shown = 0;
            int wanted = 0;
            for (Asked asked : some) {
                wanted += asked.gold.size();
                for (Candidate c : asked.candidates) {
                    double p = 1 / (1 + Math.exp(-(curve[0] * c.score + curve[1] * asked.odds + curve[2])));
                    if (c.first >= 0 && p >= least) {
                        shown++;
                        right += asked.wants(c) ? 1 : 0;
                    }
                }
            }
            double f = 2.0 * right / Math.max(1, shown + wanted);
            if (f > most) {
                most = f;
                best = least;
            }
        }
        return best;
    }
}
