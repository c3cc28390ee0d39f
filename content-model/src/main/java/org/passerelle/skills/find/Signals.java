package org.passerelle.skills.find;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Brings the concepts that come into question for a sentence, and how well each agrees with it, alone and among the
 * others. None of the signals knows which concept it is about, nor anything of a concept that does not depend on the
 * sentence, so that what is learned of them holds for concepts never seen. Not for several threads at once.
 */
final class Signals {
    static final int COUNT = 52;
    private static final int BY_WORDS = 160;
    private static final int BY_VECTOR = 60;
    private static final int BY_GRAMS = 60;
    private static final int SHORT = 12;
    /** So many of the best say what the sentence is about. */
    private static final int FIRST = 8;

    private final Space space;
    private final ConceptIndex index;
    private final Coverage coverage;
    private final Measures measures;
    private final Lying lying;
    private final float[] sums;

    Signals(Space space) {
        this.space = space;
        index = space.index;
        coverage = new Coverage(index);
        measures = new Measures(space, coverage);
        lying = new Lying(space);
        sums = new float[index.concepts.size()];
    }

    /** The concepts that come into question, with their signals. */
    List<Candidate> of(Sentence sentence) {
        coverage.match(sentence.distinct(), sentence.namingOfDistinct());
        List<Candidate> all = candidates(sentence);
        measures.measure(sentence, all);
        lying.measure(sentence, all);
        compare(all);
        return all;
    }

    /** The first stage alone: how many come into question by the words of their labels. */
    int byWords(String text) {
        Reading.match(text, space, coverage);
        return byWords().size();
    }

    private Top byWords() {
        Top top = new Top(BY_WORDS);
        coverage.offer(top);
        return top;
    }

    private List<Candidate> candidates(Sentence sentence) {
        Map<Integer, Candidate> found = new LinkedHashMap<>();
        Top byVector = new Top(BY_VECTOR);
        space.columns.dots(sentence.vector(), sums);
        for (int c = 0; c < sums.length; c++) {
            byVector.offer(c, sums[c]);
            sums[c] = 0;
        }
        byWords().each(concept -> found.put(concept, new Candidate(concept)));
        byVector.each(concept -> found.computeIfAbsent(concept, Candidate::new));
        if (sentence.terms().size() <= SHORT) {
            byGrams(sentence).each(concept -> found.computeIfAbsent(concept, Candidate::new));
        }
        return new ArrayList<>(found.values());
    }

    /** By runs of letters; only worth it for a short text, which may be a label itself. */
    private Top byGrams(Sentence sentence) {
        Top top = new Top(BY_GRAMS);
        List<Integer> met = new ArrayList<>();
        for (int gram : sentence.grams()) {
            float weight = index.grams.weight(gram);
            for (int concept : index.grams.conceptsWith(gram)) {
                if (sums[concept] == 0) {
                    met.add(concept);
                }
                sums[concept] += weight;
            }
        }
        for (int concept : met) {
            top.offer(concept, sums[concept] * sums[concept] / (1e-6f + index.grams.weightOfConcept(concept)));
            sums[concept] = 0;
        }
        return top;
    }

    /** What a candidate is among the others: its ranks, its part of the best, how well the best agree with it. */
    private void compare(List<Candidate> all) {
        rank(all, 2, 21, 3);
        rank(all, 15, 22, 16);
        rank(all, 42, 50, 51);
        Map<Integer, List<Candidate>> rivals = new HashMap<>();
        all.forEach(
                c -> rivals.computeIfAbsent(c.rarest, stem -> new ArrayList<>()).add(c));
        rivals.values().forEach(same -> rank(same, 2, 38, 39));
        List<Candidate> first = all.stream()
                .sorted((a, b) -> Float.compare(b.signals[2] + 4 * b.signals[15], a.signals[2] + 4 * a.signals[15]))
                .limit(FIRST)
                .toList();
        lying.agree(all, first, FIRST, 24);
        for (Candidate candidate : all) {
            candidate.signals[32] = first.get(0).signals[2];
        }
    }

    /** By the least number first of those that turn a float's order around, and of like ones by place. */
    private static void rank(List<Candidate> all, int by, int rank, int part) {
        long[] order = new long[all.size()];
        for (int i = 0; i < order.length; i++) {
            int bits = Float.floatToIntBits(all.get(i).signals[by]);
            order[i] = ((long) ~(bits ^ (bits >> 31 & Integer.MAX_VALUE)) << 32) + i;
        }
        Arrays.sort(order);
        float most = order.length == 0 ? 1 : Math.max(1e-6f, all.get((int) order[0]).signals[by]);
        for (int i = 0; i < order.length; i++) {
            float[] signals = all.get((int) order[i]).signals;
            signals[rank] = (float) Math.log1p(i);
            signals[part] = signals[by] / most;
        }
    }
}
