package org.passerelle.skills.find;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ColumnsTest {
    private static final int MANY = 5000;

    @Test
    void eachIsHeldAgainstTheOne() {
        Random random = new Random(1);
        float[] vectors = new float[MANY * Vectors.SIZE];
        for (int i = 0; i < vectors.length; i++) {
            vectors[i] = random.nextFloat() - 0.5f;
        }
        float[] one = java.util.Arrays.copyOf(vectors, Vectors.SIZE);
        float[] dots = new float[MANY];
        Columns.of(vectors).dots(one, dots);
        for (int i = 0; i < MANY; i++) {
            assertEquals(Vectors.dot(one, vectors, i * Vectors.SIZE), dots[i], 1e-4);
        }
    }

    @Test
    void whatWasForgottenIsNotHeldAgainstAnything() {
        float[] ones = new float[2 * Vectors.SIZE];
        java.util.Arrays.fill(ones, 1);
        Columns columns = Columns.of(ones);
        columns.clear(1);
        columns.add(ones, 0);
        float[] dots = {7, 7};
        columns.dots(ones, dots);
        assertEquals(Vectors.SIZE, dots[0]);
        assertEquals(7, dots[1]);
    }
}
