package org.passerelle.skills.find;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
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

    private final Space space;
    private final ConceptIndex index;
    private final Coverage coverage;
    private final Measures measures;
    private final float[] gramSums;

    Signals(Space space) {
        this.space = space;
        index = space.index;
        coverage = new Coverage(index);
        measures = new Measures(space, coverage);
        gramSums = new float[index.concepts.size()];
    }

    /** The concepts that come into question, with their signals. */
    List<Candidate> of(Sentence sentence) {
        coverage.match(sentence);
        measures.begin(sentence);
        Collection<Candidate> candidates = candidates(sentence);
        candidates.forEach(measures::measure);
        List<Candidate> all = new ArrayList<>(candidates);
        compare(all);
        return all;
    }

    private Collection<Candidate> candidates(Sentence sentence) {
        Map<Integer, Candidate> found = new HashMap<>();
        Top byWords = new Top(BY_WORDS);
        coverage.offer(byWords);
        Top byVector = new Top(BY_VECTOR);
        for (int c = 0; c < index.concepts.size(); c++) {
            byVector.offer(c, Vectors.dot(sentence.vector(), space.concepts, c * Vectors.SIZE));
        }
        byWords.each(concept -> found.put(concept, new Candidate(concept)));
        byVector.each(concept -> found.computeIfAbsent(concept, Candidate::new));
        if (sentence.terms().size() <= SHORT) {
            byGrams(sentence).each(concept -> found.computeIfAbsent(concept, Candidate::new));
        }
        return found.values();
    }

    /** By runs of letters; only worth it for a short text, which may be a label itself. */
    private Top byGrams(Sentence sentence) {
        Top top = new Top(BY_GRAMS);
        List<Integer> met = new ArrayList<>();
        for (int gram : sentence.grams()) {
            float weight = index.gramWeight(gram);
            for (int concept : index.conceptsWithGram(gram)) {
                if (gramSums[concept] == 0) {
                    met.add(concept);
                }
                gramSums[concept] += weight;
            }
        }
        for (int concept : met) {
            top.offer(concept, gramSums[concept] * gramSums[concept] / (1e-6f + index.allGrams[concept]));
            gramSums[concept] = 0;
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
        Candidate[] first = all.stream()
                .sorted((a, b) -> Float.compare(b.signals[2] + 4 * b.signals[15], a.signals[2] + 4 * a.signals[15]))
                .limit(8)
                .toArray(Candidate[]::new);
        for (Candidate candidate : all) {
            float sum = 0;
            float[] own = Arrays.copyOfRange(
                    space.concepts, candidate.concept * Vectors.SIZE, (candidate.concept + 1) * Vectors.SIZE);
            for (Candidate other : first) {
                if (other != candidate) {
                    sum += Vectors.dot(own, space.concepts, other.concept * Vectors.SIZE);
                }
            }
            candidate.signals[24] = sum / 8;
            candidate.signals[32] = first.length > 0 ? first[0].signals[2] : 0;
        }
    }

    private static void rank(List<Candidate> all, int by, int rank, int part) {
        List<Candidate> sorted = new ArrayList<>(all);
        sorted.sort((a, b) -> Float.compare(b.signals[by], a.signals[by]));
        float most = sorted.isEmpty() ? 1 : Math.max(1e-6f, sorted.get(0).signals[by]);
        for (int i = 0; i < sorted.size(); i++) {
            sorted.get(i).signals[rank] = (float) Math.log1p(i);
            sorted.get(i).signals[part] = sorted.get(i).signals[by] / most;
        }
    }
}
