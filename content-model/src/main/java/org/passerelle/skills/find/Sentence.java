package org.passerelle.skills.find;

import java.util.List;

/**
 * A sentence as it is compared.
 *
 * @param terms its words
 * @param stems the number of each word's stem; -1 for one that stands in no label
 * @param distinct those that stand in one, each once
 * @param weight what these weigh
 * @param grams its runs of letters, ascending
 * @param gramWeight what these weigh
 * @param vector where it lies
 * @param windows where its stretches of six words lie
 */
record Sentence(
        List<Terms.Term> terms,
        int[] stems,
        int[] distinct,
        float weight,
        int[] grams,
        float gramWeight,
        float[] vector,
        List<float[]> windows) {
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
