package org.passerelle.skills.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Learns vectors from pairs of texts that belong together: in each batch every text must find its partner among all (a
 * softmax over the cosines, in both directions), by AdaGrad. The same pairs and seed give the same vectors.
 */
final class VectorsTrainer {
    private static final int BATCH = 128;
    private static final float SCALE = 16;
    private static final float RATE = 0.08f;

    private final List<int[][]> pairs = new ArrayList<>();
    private final List<Integer> owners = new ArrayList<>();

    /** @param owner two pairs of one owner are never held against each other */
    void add(List<String> one, List<String> other, int owner) {
        if (!one.isEmpty() && !other.isEmpty()) {
            pairs.add(new int[][] {Vectors.rowsOf(one), Vectors.rowsOf(other)});
            owners.add(owner);
        }
    }

    int size() {
        return pairs.size();
    }

    Vectors train(int epochs, long seed) {
        Random random = new Random(seed);
        float[] rows = new float[Vectors.ROWS * Vectors.SIZE];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = (float) (random.nextGaussian() * 0.1);
        }
        float[] squares = new float[Vectors.ROWS];
        java.util.Arrays.fill(squares, 0.01f);
        int[] order = new int[pairs.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        for (int epoch = 0; epoch < epochs; epoch++) {
            for (int i = order.length - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                int swap = order[i];
                order[i] = order[j];
                order[j] = swap;
            }
            float rate = RATE * (1 - 0.8f * epoch / epochs);
            for (int from = 0; from + BATCH <= order.length; from += BATCH) {
                batch(order, from, rows, squares, rate);
            }
        }
        forget(rows);
        return new Vectors(rows);
    }

    /** A row that no pair has is all chance; without it a word never seen lies where its runs of letters say. */
    private void forget(float[] rows) {
        boolean[] met = new boolean[Vectors.ROWS];
        for (int[][] pair : pairs) {
            for (int[] side : pair) {
                for (int row : side) {
                    met[row] = true;
                }
            }
        }
        for (int row = 0; row < met.length; row++) {
            if (!met[row]) {
                java.util.Arrays.fill(rows, row * Vectors.SIZE, (row + 1) * Vectors.SIZE, 0);
            }
        }
    }

    private void batch(int[] order, int from, float[] rows, float[] squares, float rate) {
        int d = Vectors.SIZE;
        float[][] a = new float[BATCH][];
        float[][] b = new float[BATCH][];
        float[] la = new float[BATCH];
        float[] lb = new float[BATCH];
        for (int i = 0; i < BATCH; i++) {
            a[i] = new float[d];
            b[i] = new float[d];
            la[i] = sum(pairs.get(order[from + i])[0], rows, a[i]);
            lb[i] = sum(pairs.get(order[from + i])[1], rows, b[i]);
        }
        float[][] p = new float[BATCH][BATCH];
        float[][] ga = new float[BATCH][d];
        float[][] gb = new float[BATCH][d];
        float[] columns = new float[BATCH];
        float[] lines = new float[BATCH];
        for (int i = 0; i < BATCH; i++) {
            for (int j = 0; j < BATCH; j++) {
                boolean same = i != j && owners.get(order[from + i]).equals(owners.get(order[from + j]));
                p[i][j] = same ? 0 : (float) Math.exp(SCALE * (dot(a[i], b[j]) - 1));
                lines[i] += p[i][j];
                columns[j] += p[i][j];
            }
        }
        for (int i = 0; i < BATCH; i++) {
            for (int j = 0; j < BATCH; j++) {
                float g = (i == j ? 1 : 0) - 0.5f * (p[i][j] / lines[i] + p[i][j] / columns[j]);
                if (Math.abs(g) > 1e-4) {
                    for (int k = 0; k < d; k++) {
                        ga[i][k] += g * b[j][k];
                        gb[j][k] += g * a[i][k];
                    }
                }
            }
        }
        for (int i = 0; i < BATCH; i++) {
            step(pairs.get(order[from + i])[0], a[i], la[i], ga[i], rows, squares, rate);
            step(pairs.get(order[from + i])[1], b[i], lb[i], gb[i], rows, squares, rate);
        }
    }

    private static float sum(int[] features, float[] rows, float[] into) {
        for (int row : features) {
            for (int k = 0; k < into.length; k++) {
                into[k] += rows[row * into.length + k];
            }
        }
        float length = (float) Math.sqrt(dot(into, into)) + 1e-6f;
        for (int k = 0; k < into.length; k++) {
            into[k] /= length;
        }
        return length;
    }

    private static float dot(float[] one, float[] other) {
        float sum = 0;
        for (int k = 0; k < one.length; k++) {
            sum += one[k] * other[k];
        }
        return sum;
    }

    private static void step(
            int[] features, float[] unit, float length, float[] g, float[] rows, float[] squares, float rate) {
        float along = dot(unit, g);
        float size = 0;
        float[] back = new float[g.length];
        for (int k = 0; k < g.length; k++) {
            back[k] = SCALE * (g[k] - along * unit[k]) / length;
            size += back[k] * back[k];
        }
        size /= g.length;
        for (int row : features) {
            squares[row] += size;
            float by = rate / (float) Math.sqrt(squares[row]);
            for (int k = 0; k < g.length; k++) {
                rows[row * g.length + k] += by * back[k];
            }
        }
    }
}
