package org.passerelle.skills.find;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The runs of letters of the preferred labels, each with a number, and which concepts have them. */
final class GramIndex {
    private final Map<Integer, Integer> numbers = new HashMap<>();
    private final int[][] own;
    private final int[][] postings;
    private final float[] weights;
    private final float[] all;

    GramIndex(List<Concept> concepts) {
        own = new int[concepts.size()][];
        for (int c = 0; c < own.length; c++) {
            own[c] = Grams.of(concepts.get(c).labels().get(0));
            for (int i = 0; i < own[c].length; i++) {
                own[c][i] = numbers.computeIfAbsent(own[c][i], gram -> numbers.size());
            }
        }
        postings = ConceptIndex.postings(own, numbers.size());
        weights = new float[postings.length];
        for (int gram = 0; gram < weights.length; gram++) {
            weights[gram] = (float) Math.log(1 + (double) own.length / postings[gram].length);
        }
        all = new float[own.length];
        for (int c = 0; c < own.length; c++) {
            all[c] = weigh(own[c]);
        }
    }

    /** The numbers of those runs of a text that some preferred label has. */
    int[] of(String text) {
        return Arrays.stream(Grams.of(text))
                .map(gram -> numbers.getOrDefault(gram, -1))
                .filter(number -> number >= 0)
                .toArray();
    }

    int count() {
        return weights.length;
    }

    /** Those of a concept's preferred label. */
    int[] ofConcept(int concept) {
        return own[concept];
    }

    int[] conceptsWith(int gram) {
        return postings[gram];
    }

    /** How rare a run is. */
    float weight(int gram) {
        return weights[gram];
    }

    /** What all runs of a concept's preferred label weigh. */
    float weightOfConcept(int concept) {
        return all[concept];
    }

    float weigh(int[] grams) {
        float sum = 0;
        for (int gram : grams) {
            sum += weights[gram];
        }
        return sum;
    }
}
