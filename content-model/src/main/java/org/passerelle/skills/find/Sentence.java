package org.passerelle.skills.find;

import java.util.List;
import java.util.Map;

/**
 * A sentence as it is compared; {@link Reading} makes it.
 *
 * @param terms its words
 * @param stems the number of each word's stem; -1 for one that stands in no label
 * @param distinct those that stand in one, each once
 * @param weight what these weigh
 * @param grams its runs of letters, ascending
 * @param gramWeight what these weigh
 * @param parts what each word adds to a vector
 * @param units the same, of length 1
 * @param vector where it lies
 * @param windows where its stretches of six words lie
 * @param naming how likely each word is part of the naming of a skill
 * @param namings where the stretches that may name a skill lie
 * @param namingVector where it lies when each word counts as likely as it names a skill
 * @param kin what its words stand for beside themselves
 * @param tagged what its words as they are written say of naming: the most, and the like
 */
record Sentence(
        List<Terms.Term> terms,
        int[] stems,
        int[] distinct,
        float weight,
        int[] grams,
        float gramWeight,
        List<float[]> parts,
        List<float[]> units,
        float[] vector,
        List<float[]> windows,
        float[] naming,
        List<float[]> namings,
        float[] namingVector,
        Map<Integer, Float> kin,
        float[] tagged) {
    /** One without words. */
    static final Sentence NONE = new Sentence(
            List.of(),
            new int[0],
            new int[0],
            0,
            new int[0],
            0,
            List.of(),
            List.of(),
            new float[Vectors.SIZE],
            List.of(),
            new float[0],
            List.of(),
            new float[Vectors.SIZE],
            Map.of(),
            Tagger.NOTHING);

    /** How likely a word of this stem, wherever it stands, is part of the naming of a skill. */
    float naming(int stem) {
        float most = 0;
        for (int i = 0; i < stems.length; i++) {
            if (stems[i] == stem) {
                most = Math.max(most, naming[i]);
            }
        }
        return most;
    }

    /** How close the word nearest to a stem lies to it, 0 to 1. @param vectors where each stem lies */
    float nearest(int stem, float[] vectors) {
        float most = 0;
        for (int i = 0; i < stems.length; i++) {
            if (stems[i] == stem) {
                return 1;
            }
            most = Math.max(most, Vectors.dot(units.get(i), vectors, stem * Vectors.SIZE));
        }
        return most;
    }

    /** The shortest stretch of the sentence that has all the matched label of the label. */
    void span(Candidate candidate, int[] label) {
        int wanted = 0;
        for (int stem : label) {
            wanted += contains(stems, stem) ? 1 : 0;
        }
        if (wanted == 0) {
            return;
        }
        int shortest = Integer.MAX_VALUE;
        for (int from = 0; from < stems.length; from++) {
            if (!contains(label, stems[from])) {
                continue;
            }
            int seen = 0;
            for (int to = from; to < stems.length && to - from < shortest; to++) {
                int stem = stems[to];
                if (contains(label, stem) && !contains(stems, stem, from, to)) {
                    seen++;
                }
                if (seen == wanted) {
                    shortest = to - from;
                    candidate.first = from;
                    candidate.last = to;
                }
            }
        }
        candidate.signals[8] = (shortest + 1f) / wanted;
        candidate.signals[9] = wanted == label.length && shortest + 1 == wanted ? 1 : 0;
        candidate.signals[29] = wanted;
    }

    static boolean contains(int[] all, int one) {
        return contains(all, one, 0, all.length);
    }

    private static boolean contains(int[] all, int one, int from, int to) {
        for (int i = from; i < to; i++) {
            if (all[i] == one) {
                return true;
            }
        }
        return false;
    }

    /** The coverage of a label when a stem that begins alike counts for a part. */
    float nearly(int[] label, ConceptIndex index) {
        float sum = 0;
        float whole = 1e-6f;
        for (int stem : label) {
            float most = contains(stems, stem) ? 1 : 0;
            String word = index.stem(stem);
            for (int i = 0; most == 0 && i < terms.size(); i++) {
                most = alike(word, terms.get(i).stem());
            }
            sum += index.idf[stem] * most;
            whole += index.idf[stem];
        }
        return sum / whole;
    }

    /** The part of the sentence that a label answers, in the same way. */
    float answered(int[] label, ConceptIndex index) {
        float sum = 0;
        for (int i = 0; i < stems.length; i++) {
            float most = contains(label, stems[i]) ? 1 : 0;
            for (int l = 0; most == 0 && l < label.length; l++) {
                most = alike(index.stem(label[l]), terms.get(i).stem());
            }
            sum += most;
        }
        return terms.isEmpty() ? 0 : sum / terms.size();
    }

    /** How much of two stems is the same from the beginning: 1 for equal ones, 0 below four letters or six tenths. */
    private static float alike(String one, String other) {
        if (one.equals(other)) {
            return 1;
        }
        int most = Math.min(one.length(), other.length());
        if (most < 4 || one.charAt(0) != other.charAt(0)) {
            return 0;
        }
        int same = 1;
        while (same < most && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        float part = (float) same / Math.max(one.length(), other.length());
        return same < 4 || part < 0.6f ? 0 : part;
    }
}
