package org.passerelle.skills.find;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;

/**
 * Where texts of like meaning lie close together: a text's vector is the sum of those of its stems and of their runs of
 * letters, each looked up by its hash, so that a word never seen still has one. Learned from what a referential says of
 * its own concepts: two labels of one concept, a description and its label, belong together.
 */
final class Vectors {
    static final int SIZE = 64;
    private static final int STEMS = 1 << 15;
    private static final int RUNS = 1 << 14;
    static final int ROWS = STEMS + RUNS;
    private static final int RUN = 4;

    final float[] rows;

    Vectors(float[] rows) {
        this.rows = rows;
    }

    /** The rows of which the stems' vectors are the sum. */
    static int[] rowsOf(List<String> stems) {
        int[] found = new int[stems.stream().mapToInt(s -> s.length() + 2).sum() + stems.size()];
        int count = 0;
        for (String stem : stems) {
            found[count++] = Math.floorMod(mix(stem.hashCode()), STEMS);
            String whole = "<" + stem + ">";
            for (int i = 0; i + RUN <= whole.length(); i++) {
                int hash = 0;
                for (int letter = i; letter < i + RUN; letter++) {
                    hash = 31 * hash + whole.charAt(letter);
                }
                found[count++] = STEMS + Math.floorMod(mix(hash), RUNS);
            }
        }
        return java.util.Arrays.copyOf(found, count);
    }

    private static int mix(int hash) {
        int h = hash * 0x9E3779B1;
        return h ^ (h >>> 15);
    }

    /** What a stem adds to the vector of a text. */
    float[] part(String stem) {
        float[] sum = new float[SIZE];
        for (int row : rowsOf(List.of(stem))) {
            int at = row * SIZE;
            for (int i = 0; i < SIZE; i++) {
                sum[i] += rows[at + i];
            }
        }
        return sum;
    }

    /** The vector of some of the stems of a text, from their parts. */
    static float[] of(List<float[]> parts, int from, int to) {
        float[] sum = new float[SIZE];
        for (int p = from; p < to; p++) {
            float[] part = parts.get(p);
            for (int i = 0; i < SIZE; i++) {
                sum[i] += part[i];
            }
        }
        return unit(sum);
    }

    /** The vector of a text of length 1; all 0 for an empty one. */
    float[] of(List<String> stems) {
        float[] sum = new float[SIZE];
        for (int row : rowsOf(stems)) {
            int at = row * SIZE;
            for (int i = 0; i < SIZE; i++) {
                sum[i] += rows[at + i];
            }
        }
        return unit(sum);
    }

    static float[] unit(float[] vector) {
        double length = 0;
        for (float v : vector) {
            length += v * v;
        }
        if (length > 0) {
            float by = (float) (1 / Math.sqrt(length));
            for (int i = 0; i < vector.length; i++) {
                vector[i] *= by;
            }
        }
        return vector;
    }

    /** Four sums at once, which the processor adds side by side. */
    static float dot(float[] one, float[] many, int at) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        for (int i = 0; i < SIZE; i += 4) {
            a += one[i] * many[at + i];
            b += one[i + 1] * many[at + i + 1];
            c += one[i + 2] * many[at + i + 2];
            d += one[i + 3] * many[at + i + 3];
        }
        return a + b + c + d;
    }

    /** Writes each row as a scale and a byte a number. */
    void write(DataOutputStream out) throws IOException {
        for (int row = 0; row < ROWS; row++) {
            float most = 1e-9f;
            for (int i = 0; i < SIZE; i++) {
                most = Math.max(most, Math.abs(rows[row * SIZE + i]));
            }
            out.writeFloat(most);
            for (int i = 0; i < SIZE; i++) {
                out.writeByte(Math.round(rows[row * SIZE + i] / most * 127));
            }
        }
    }

    static Vectors read(DataInputStream in) throws IOException {
        float[] rows = new float[ROWS * SIZE];
        byte[] bytes = new byte[SIZE];
        for (int row = 0; row < ROWS; row++) {
            float most = in.readFloat();
            in.readFully(bytes);
            for (int i = 0; i < SIZE; i++) {
                rows[row * SIZE + i] = bytes[i] * most / 127;
            }
        }
        return new Vectors(rows);
    }
}
