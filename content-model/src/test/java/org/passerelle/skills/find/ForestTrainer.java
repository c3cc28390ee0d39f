package org.passerelle.skills.find;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Grows boosted trees that put what belongs to a query before what does not: LambdaMART (Burges, 2010) with the change
 * in NDCG@10 as the weight of a pair, over signals cut into 64 bins. The same data give the same trees.
 */
final class ForestTrainer {
    private static final int BINS = 64;
    private static final int LEAVES = 8;
    private static final int LEAST_ROWS = 60;
    private static final double SHRINKAGE = 0.1;
    private static final double RIDGE = 5;

    private final int signals;
    private final List<float[]> rows = new ArrayList<>();
    private final List<Boolean> wanted = new ArrayList<>();
    private final List<Integer> queries = new ArrayList<>();
    private final List<Double> weights = new ArrayList<>();

    ForestTrainer(int signals) {
        this.signals = signals;
        queries.add(0);
    }

    /** One query's candidates; those of which none is wanted teach nothing. */
    void add(List<float[]> candidates, List<Boolean> isWanted, double weight) {
        if (isWanted.contains(true) && isWanted.contains(false)) {
            rows.addAll(candidates);
            wanted.addAll(isWanted);
            queries.add(rows.size());
            weights.add(weight);
        }
    }

    /** Trees that put what is wanted of each query first. */
    Forest train(int trees) {
        return train(trees, (scores, gradient, hessian) -> {
            for (int q = 0; q + 1 < queries.size(); q++) {
                lambdas(queries.get(q), queries.get(q + 1), weights.get(q), scores, gradient, hessian);
            }
        });
    }

    /** Trees of which the sum is the logarithm of the odds that a row is wanted, whichever query it is of. */
    Forest trainOdds(int trees) {
        return train(trees, (scores, gradient, hessian) -> {
            for (int i = 0; i < scores.length; i++) {
                double p = 1 / (1 + Math.exp(-scores[i]));
                gradient[i] = (wanted.get(i) ? 1 : 0) - p;
                hessian[i] = p * (1 - p);
            }
        });
    }

    private interface Loss {
        void slopes(double[] scores, double[] gradient, double[] hessian);
    }

    private Forest train(int trees, Loss loss) {
        int n = rows.size();
        float[][] cuts = cuts();
        byte[][] bins = new byte[signals][n];
        for (int s = 0; s < signals; s++) {
            for (int i = 0; i < n; i++) {
                bins[s][i] = (byte) bin(cuts[s], rows.get(i)[s]);
            }
        }
        double[] scores = new double[n];
        Grown grown = new Grown();
        List<Integer> roots = new ArrayList<>();
        for (int t = 0; t < trees; t++) {
            double[] gradient = new double[n];
            double[] hessian = new double[n];
            loss.slopes(scores, gradient, hessian);
            roots.add(grow(bins, cuts, gradient, hessian, scores, grown));
        }
        return new Forest(
                roots.stream().mapToInt(Integer::intValue).toArray(),
                grown.signal.stream().mapToInt(Integer::intValue).toArray(),
                floats(grown.split),
                grown.left.stream().mapToInt(Integer::intValue).toArray());
    }

    private static float[] floats(List<Float> list) {
        float[] all = new float[list.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = list.get(i);
        }
        return all;
    }

    private static final class Grown {
        final List<Integer> signal = new ArrayList<>();
        final List<Float> split = new ArrayList<>();
        final List<Integer> left = new ArrayList<>();

        int add() {
            signal.add(-1);
            split.add(0f);
            left.add(0);
            return signal.size() - 1;
        }
    }

    private float[][] cuts() {
        float[][] cuts = new float[signals][];
        for (int s = 0; s < signals; s++) {
            int signal = s;
            float[] values = new float[rows.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = rows.get(i)[signal];
            }
            Arrays.sort(values);
            List<Float> found = new ArrayList<>();
            for (int b = 1; b < BINS; b++) {
                float cut = values[(int) ((long) b * values.length / BINS)];
                if (found.isEmpty() || cut > found.get(found.size() - 1)) {
                    found.add(cut);
                }
            }
            cuts[s] = floats(found);
        }
        return cuts;
    }

    /** The first bin of which the cut is not below the value; one more than there are cuts for the largest. */
    private static int bin(float[] cuts, float value) {
        int at = Arrays.binarySearch(cuts, value);
        return at >= 0 ? at : -at - 1;
    }

    private void lambdas(int from, int to, double weight, double[] scores, double[] gradient, double[] hessian) {
        Integer[] order = new Integer[to - from];
        for (int i = 0; i < order.length; i++) {
            order[i] = from + i;
        }
        Arrays.sort(order, (a, b) -> Double.compare(scores[b], scores[a]));
        int good = 0;
        double ideal = 0;
        for (int i = 0; i < order.length; i++) {
            if (wanted.get(order[i])) {
                ideal += discount(good++);
            }
        }
        for (int i = 0; i < order.length; i++) {
            if (!wanted.get(order[i])) {
                continue;
            }
            for (int j = 0; j < order.length; j++) {
                if (wanted.get(order[j])) {
                    continue;
                }
                double delta = Math.abs(discount(i) - discount(j)) / ideal * weight;
                if (delta > 0) {
                    double rho = 1 / (1 + Math.exp(scores[order[i]] - scores[order[j]]));
                    gradient[order[i]] += delta * rho;
                    gradient[order[j]] -= delta * rho;
                    double h = delta * rho * (1 - rho);
                    hessian[order[i]] += h;
                    hessian[order[j]] += h;
                }
            }
        }
    }

    private static double discount(int rank) {
        return rank >= 10 ? 0.2 / (1 + rank / 10.0) : 1 / (Math.log(rank + 2) / Math.log(2));
    }

    private static final class Leaf {
        int node;
        int[] rows = new int[0];
        double[] sums = new double[0];
        double gain;
        int signal;
        int bin;
    }

    private int grow(byte[][] bins, float[][] cuts, double[] gradient, double[] hessian, double[] scores, Grown grown) {
        Leaf root = new Leaf();
        root.node = grown.add();
        root.rows = new int[scores.length];
        for (int i = 0; i < root.rows.length; i++) {
            root.rows[i] = i;
        }
        List<Leaf> leaves = new ArrayList<>(List.of(root));
        root.sums = sums(root.rows, bins, gradient, hessian);
        best(root, cuts);
        while (leaves.size() < LEAVES) {
            Leaf next = leaves.get(0);
            for (Leaf leaf : leaves) {
                next = leaf.gain > next.gain ? leaf : next;
            }
            if (next.gain <= 1e-9) {
                break;
            }
            leaves.remove(next);
            Leaf low = new Leaf();
            Leaf high = new Leaf();
            low.node = grown.add();
            high.node = grown.add();
            grown.signal.set(next.node, next.signal);
            grown.split.set(next.node, cuts[next.signal][next.bin]);
            grown.left.set(next.node, low.node);
            byte[] own = bins[next.signal];
            int bin = next.bin;
            low.rows = Arrays.stream(next.rows).filter(r -> own[r] <= bin).toArray();
            high.rows = Arrays.stream(next.rows).filter(r -> own[r] > bin).toArray();
            Leaf less = low.rows.length <= high.rows.length ? low : high;
            Leaf more = less == low ? high : low;
            less.sums = sums(less.rows, bins, gradient, hessian);
            more.sums = next.sums;
            for (int i = 0; i < more.sums.length; i++) {
                more.sums[i] -= less.sums[i];
            }
            for (Leaf leaf : List.of(low, high)) {
                best(leaf, cuts);
                leaves.add(leaf);
            }
        }
        for (Leaf leaf : leaves) {
            double g = 0;
            double h = RIDGE;
            for (int row : leaf.rows) {
                g += gradient[row];
                h += hessian[row];
            }
            double value = SHRINKAGE * g / h;
            grown.split.set(leaf.node, (float) value);
            for (int row : leaf.rows) {
                scores[row] += value;
            }
        }
        return root.node;
    }

    /** Gradients, hessians and counts of the rows, by signal and bin. */
    private double[] sums(int[] rows, byte[][] bins, double[] gradient, double[] hessian) {
        double[] sums = new double[signals * BINS * 3];
        double[] g = new double[rows.length];
        double[] h = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            g[i] = gradient[rows[i]];
            h[i] = hessian[rows[i]];
        }
        for (int s = 0; s < signals; s++) {
            byte[] own = bins[s];
            int from = s * BINS * 3;
            for (int i = 0; i < rows.length; i++) {
                int at = from + own[rows[i]] * 3;
                sums[at] += g[i];
                sums[at + 1] += h[i];
                sums[at + 2]++;
            }
        }
        return sums;
    }

    private void best(Leaf leaf, float[][] cuts) {
        leaf.gain = 0;
        double allG = 0;
        double allH = 0;
        for (int b = 0; b < BINS; b++) {
            allG += leaf.sums[b * 3];
            allH += leaf.sums[b * 3 + 1];
        }
        for (int s = 0; s < signals; s++) {
            double g = 0;
            double h = 0;
            double low = 0;
            for (int b = 0; b < cuts[s].length; b++) {
                int at = (s * BINS + b) * 3;
                g += leaf.sums[at];
                h += leaf.sums[at + 1];
                low += leaf.sums[at + 2];
                if (low >= LEAST_ROWS && leaf.rows.length - low >= LEAST_ROWS) {
                    double gain = g * g / (h + RIDGE)
                            + (allG - g) * (allG - g) / (allH - h + RIDGE)
                            - allG * allG / (allH + RIDGE);
                    if (gain > leaf.gain) {
                        leaf.gain = gain;
                        leaf.signal = s;
                        leaf.bin = b;
                    }
                }
            }
        }
    }
}
