package org.passerelle.skills.find;

import java.util.Arrays;

/**
 * Vectors side by side: the first number of all of them, then the second. Held against another vector so, the processor
 * multiplies several of them at once.
 */
final class Columns {
    /** So many sums stay close to the processor. */
    private static final int STRETCH = 2048;

    private float[][] numbers = new float[Vectors.SIZE][0];
    private int count;

    /** Takes every vector that stands in the array. */
    static Columns of(float[] vectors) {
        Columns all = new Columns();
        all.clear(vectors.length / Vectors.SIZE);
        for (int i = 0; i < vectors.length / Vectors.SIZE; i++) {
            all.add(vectors, i * Vectors.SIZE);
        }
        return all;
    }

    /** Forgets all vectors, and makes room for so many. */
    void clear(int room) {
        count = 0;
        if (numbers[0].length < room) {
            numbers = new float[Vectors.SIZE][Math.max(room, 2 * numbers[0].length)];
        }
    }

    /** Adds the vector that begins there. */
    void add(float[] vectors, int at) {
        for (int k = 0; k < Vectors.SIZE; k++) {
            numbers[k][count] = vectors[at + k];
        }
        count++;
    }

    /** The inner product of each with the one. */
    void dots(float[] one, float[] into) {
        for (int from = 0; from < count; from += STRETCH) {
            int to = Math.min(count, from + STRETCH);
            Arrays.fill(into, from, to, 0);
            for (int k = 0; k < Vectors.SIZE; k += 4) {
                add(into, from, to, k, one);
            }
        }
    }

    private void add(float[] into, int from, int to, int k, float[] one) {
        float[] a = numbers[k];
        float[] b = numbers[k + 1];
        float[] c = numbers[k + 2];
        float[] d = numbers[k + 3];
        float x = one[k];
        float y = one[k + 1];
        float z = one[k + 2];
        float w = one[k + 3];
        for (int i = from; i < to; i++) {
            into[i] += x * a[i] + y * b[i] + z * c[i] + w * d[i];
        }
    }
}
