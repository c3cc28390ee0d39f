package org.passerelle.skills.find;

import java.util.Arrays;
import java.util.List;

/**
 * How close the words of a sentence come to the stems of the labels in question: by what they mean, by what they stand
 * for, and by how they begin. Each stem is compared once, however many labels have it.
 */
final class Closeness {
    private final Space space;
    /** Of each stem of the vocabulary its place among those asked for; -1 for others. */
    private final int[] place;

    private final Columns columns = new Columns();
    private int[] asked = new int[256];
    private int count;
    private int terms;
    private float[] nearest = new float[0];
    private float[] stoodFor = new float[0];
    private float[] begun = new float[0];
    private float[] alike = new float[0];

    Closeness(Space space) {
        this.space = space;
        place = new int[space.index.idf.length];
        Arrays.fill(place, -1);
    }

    /** Forgets what was asked before. */
    void clear() {
        for (int i = 0; i < count; i++) {
            place[asked[i]] = -1;
        }
        count = 0;
    }

    void ask(int[] stems) {
        for (int stem : stems) {
            if (place[stem] < 0) {
                place[stem] = count;
                if (count == asked.length) {
                    asked = Arrays.copyOf(asked, 2 * count);
                }
                asked[count++] = stem;
            }
        }
    }

    /** Compares all stems that were asked for. */
    void compare(Sentence sentence) {
        terms = sentence.stems().length;
        columns.clear(count);
        for (int i = 0; i < count; i++) {
            columns.add(space.stems, asked[i] * Vectors.SIZE);
        }
        nearest = new float[count];
        float[] dots = new float[count];
        for (float[] unit : sentence.units()) {
            columns.dots(unit, dots);
            for (int i = 0; i < count; i++) {
                nearest[i] = Math.max(nearest[i], dots[i]);
            }
        }
        stoodFor = new float[count];
        begun = new float[count];
        alike = new float[count * terms];
        for (int i = 0; i < count; i++) {
            word(i, sentence);
        }
    }

    private void word(int i, Sentence sentence) {
        String word = space.index.stem(asked[i]);
        List<Terms.Term> said = sentence.terms();
        for (int t = 0; t < terms; t++) {
            float part = sentence.stems()[t] == asked[i]
                    ? 1
                    : alike(word, said.get(t).stem());
            alike[i * terms + t] = part;
            begun[i] = Math.max(begun[i], part);
        }
        if (begun[i] == 1) {
            nearest[i] = 1;
            stoodFor[i] = 1;
        } else {
            stoodFor[i] = sentence.kin().getOrDefault(Kin.hash(word), 0f);
        }
    }

    /** How much of two words is the same from the beginning: 1 for equal ones, 0 below four letters or six tenths. */
    static float alike(String one, String other) {
        if (one.equals(other)) {
            return 1;
        }
        int most = Math.min(one.length(), other.length());
        if (most < 4 || one.charAt(0) != other.charAt(0) || one.charAt(3) != other.charAt(3)) {
            return 0;
        }
        int same = 1;
        while (same < most && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        float part = (float) same / Math.max(one.length(), other.length());
        return same < 4 || part < 0.6f ? 0 : part;
    }

    /** How close the word nearest to a stem lies to it, 0 to 1. */
    float nearest(int stem) {
        return nearest[place[stem]];
    }

    /** How likely some word of the sentence stands for a stem, 0 to 1. */
    float stoodFor(int stem) {
        return stoodFor[place[stem]];
    }

    /** How much of a stem some word begins with, 0 to 1. */
    float begun(int stem) {
        return begun[place[stem]];
    }

    /** The part of the sentence that a label answers, when a word that begins alike counts for a part. */
    float answered(int[] label) {
        float sum = 0;
        for (int t = 0; t < terms; t++) {
            float most = 0;
            for (int stem : label) {
                most = Math.max(most, alike[place[stem] * terms + t]);
            }
            sum += most;
        }
        return terms == 0 ? 0 : sum / terms;
    }
}
