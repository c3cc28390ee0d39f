package org.passerelle.skills.find;

import java.util.function.IntConsumer;

/** Keeps the best of many: a heap with the least of them on top. */
final class Top {
    private final int[] things;
    private final float[] scores;
    private int size;

    Top(int most) {
        things = new int[most];
        scores = new float[most];
    }

    void offer(int thing, float score) {
        if (size < things.length) {
            int at = size++;
            while (at > 0 && scores[(at - 1) / 2] > score) {
                put(at, (at - 1) / 2);
                at = (at - 1) / 2;
            }
            things[at] = thing;
            scores[at] = score;
        } else if (score > scores[0]) {
            sink(thing, score);
        }
    }

    private void sink(int thing, float score) {
        int at = 0;
        while (2 * at + 1 < size) {
            int child = 2 * at + 1;
            if (child + 1 < size && scores[child + 1] < scores[child]) {
                child++;
            }
            if (scores[child] >= score) {
                break;
            }
            put(at, child);
            at = child;
        }
        things[at] = thing;
        scores[at] = score;
    }

    private void put(int to, int from) {
        things[to] = things[from];
        scores[to] = scores[from];
    }

    int size() {
        return size;
    }

    void each(IntConsumer consumer) {
        for (int i = 0; i < size; i++) {
            consumer.accept(things[i]);
        }
    }
}
