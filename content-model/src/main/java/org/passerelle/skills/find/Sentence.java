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
 * @param grams the numbers of its runs of letters
 * @param gramWeight what these weigh
 * @param parts what each word adds to a vector
 * @param units the same, of length 1
 * @param vector where it lies
 * @param windows where its stretches of six words lie
 * @param naming how likely each word is part of the naming of a skill
 * @param namings where the stretches that may name a skill lie
 * @param namingVector where it lies when each word counts as likely as it names a skill
 * @param kin what its words stand for beside themselves
 * @param tagged what its words as they are written say of naming to each of the taggers: the most, and the like
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
            Taggers.NOTHING);

    /** How likely a word of each of the distinct stems, wherever it stands, is part of the naming of a skill. */
    float[] namingOfDistinct() {
        return naming(distinct, stems, naming);
    }

    static float[] naming(int[] distinct, int[] stems, float[] naming) {
        float[] most = new float[distinct.length];
        for (int d = 0; d < distinct.length; d++) {
            for (int i = 0; i < stems.length; i++) {
                if (stems[i] == distinct[d]) {
                    most[d] = Math.max(most[d], naming[i]);
                }
            }
        }
        return most;
    }

    /** The shortest stretch of the sentence that has all the matched stems of the label. */
    void span(Candidate candidate, int[] label) {
        int[] places = new int[stems.length];
        int count = 0;
        for (int i = 0; i < stems.length; i++) {
            if (contains(label, stems[i])) {
                places[count++] = i;
            }
        }
        if (count == 0) {
            return;
        }
        int wanted = 0;
        for (int i = 0; i < count; i++) {
            wanted += again(places, 0, i) ? 0 : 1;
        }
        int shortest = Integer.MAX_VALUE;
        for (int from = 0; from < count; from++) {
            int seen = 0;
            for (int to = from; to < count && places[to] - places[from] < shortest; to++) {
                seen += again(places, from, to) ? 0 : 1;
                if (seen == wanted) {
                    shortest = places[to] - places[from];
                    candidate.first = places[from];
                    candidate.last = places[to];
                }
            }
        }
        candidate.signals[8] = (shortest + 1f) / wanted;
        candidate.signals[9] = wanted == label.length && shortest + 1 == wanted ? 1 : 0;
        candidate.signals[29] = wanted;
    }

    /** Whether the stem at one of the places stands at one before, from there on. */
    private boolean again(int[] places, int from, int at) {
        for (int i = from; i < at; i++) {
            if (stems[places[i]] == stems[places[at]]) {
                return true;
            }
        }
        return false;
    }

    static boolean contains(int[] all, int one) {
        for (int other : all) {
            if (other == one) {
                return true;
            }
        }
        return false;
    }
}
