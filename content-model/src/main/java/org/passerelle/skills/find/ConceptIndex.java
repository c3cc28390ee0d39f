package org.passerelle.skills.find;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.Text;

/**
 * The labels of all concepts in one language, each as a short document of its own. A label answers a text by its
 * coverage, Σ idf(matched) / Σ idf(label) × √Σ idf(matched), and a concept by its best label and its preferred one.
 */
final class ConceptIndex {
    final Language language;
    final List<Concept> concepts;
    /** Of each label: its concept, its stems, what they weigh, whether it is the preferred one. */
    final int[] conceptOf;

    final int[][] stems;
    final float[] weights;
    final int[] preferred;
    /** Of each stem: how rare it is among the labels. */
    final float[] idf;
    /** Of each concept: its labels from here to there, and the stems of its description. */
    final int[] firstLabel;

    final int[][] described;
    final GramIndex grams;
    private final Map<String, Integer> vocabulary = new HashMap<>();
    private final List<String> words = new ArrayList<>();
    private final int[][] postings;
    private final Map<String, Set<String>> owners = new HashMap<>();
    private int longest;

    ConceptIndex(List<Concept> concepts, Language language) {
        this.language = language;
        this.concepts = List.copyOf(concepts);
        List<int[]> all = new ArrayList<>();
        List<Integer> ofLabel = new ArrayList<>();
        firstLabel = new int[concepts.size() + 1];
        preferred = new int[concepts.size()];
        described = new int[concepts.size()][];
        grams = new GramIndex(concepts);
        for (int c = 0; c < concepts.size(); c++) {
            firstLabel[c] = all.size();
            preferred[c] = all.size();
            for (String label : concepts.get(c).labels()) {
                owners.computeIfAbsent(Text.fold(label.strip()), l -> new HashSet<>(2))
                        .add(concepts.get(c).uri());
                longest = Math.max(longest, label.length() + 8);
                for (String variant : Labels.variants(label)) {
                    all.add(learn(variant));
                    ofLabel.add(c);
                }
            }
            described[c] = learn(concepts.get(c).description());
        }
        firstLabel[concepts.size()] = all.size();
        conceptOf = ofLabel.stream().mapToInt(Integer::intValue).toArray();
        stems = all.toArray(new int[0][]);
        postings = postings(stems, vocabulary.size());
        idf = new float[vocabulary.size()];
        for (int t = 0; t < idf.length; t++) {
            idf[t] = (float) Math.log(1 + (double) stems.length / Math.max(1, postings[t].length));
        }
        weights = new float[stems.length];
        for (int l = 0; l < stems.length; l++) {
            for (int stem : stems[l]) {
                weights[l] += idf[stem];
            }
        }
    }

    private int[] learn(String text) {
        return Terms.of(text, language).stream()
                .mapToInt(term -> number(term.stem()))
                .distinct()
                .toArray();
    }

    private int number(String stem) {
        Integer known = vocabulary.get(stem);
        if (known != null) {
            return known;
        }
        vocabulary.put(stem, words.size());
        words.add(stem);
        return words.size() - 1;
    }

    /** Of each term the documents that have it. */
    static int[][] postings(int[][] documents, int terms) {
        int[] counts = new int[terms];
        for (int[] document : documents) {
            for (int term : document) {
                counts[term]++;
            }
        }
        int[][] postings = new int[terms][];
        for (int t = 0; t < terms; t++) {
            postings[t] = new int[counts[t]];
        }
        Arrays.fill(counts, 0);
        for (int d = 0; d < documents.length; d++) {
            for (int term : documents[d]) {
                postings[term][counts[term]++] = d;
            }
        }
        return postings;
    }

    /** The concepts of which a text is a label, case and accents aside. */
    Set<String> called(String text) {
        return text.length() > longest ? Set.of() : owners.getOrDefault(Text.fold(text.strip()), Set.of());
    }

    int labels() {
        return stems.length;
    }

    /** The stem's number; -1 when it stands in no label and no description. */
    int stem(String stem) {
        return vocabulary.getOrDefault(stem, -1);
    }

    int[] labelsWith(int stem) {
        return postings[stem];
    }

    String stem(int number) {
        return words.get(number);
    }
}
