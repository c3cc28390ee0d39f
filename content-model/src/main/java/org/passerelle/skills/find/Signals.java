package org.passerelle.skills.find;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures how a sentence and each concept that comes into question agree. None of the signals knows which concept it
 * is about, so that what is learned of them holds for concepts never seen. Not for several threads at once.
 */
final class Signals {
    static final int COUNT = 37;
    private static final int BY_WORDS = 160;
    private static final int BY_VECTOR = 60;
    private static final int BY_GRAMS = 60;
    private static final int SHORT = 12;
    private static final int WINDOW = 6;

    private final ConceptIndex index;
    private final Vectors vectors;
    private final float[] conceptVectors;
    private final float[] labelVectors;
    private final float[] matched;
    private final int[] touched;
    private final float[] best;
    private final int[] bestLabel;
    private final float[] gramSums;

    Signals(Space space) {
        index = space.index;
        vectors = space.vectors;
        conceptVectors = space.concepts;
        labelVectors = space.labels;
        int concepts = index.concepts.size();
        matched = new float[index.labels()];
        touched = new int[index.labels()];
        best = new float[concepts];
        bestLabel = new int[concepts];
        gramSums = new float[concepts];
    }

    /** The concepts that come into question, with their signals. */
    List<Candidate> of(String text, List<Terms.Term> terms) {
        int[] stems = terms.stream().mapToInt(t -> index.stem(t.stem())).toArray();
        List<float[]> parts = terms.stream().map(t -> vectors.part(t.stem())).toList();
        int[] distinct = Arrays.stream(stems).filter(s -> s >= 0).distinct().toArray();
        float weight = 0;
        for (int stem : distinct) {
            weight += index.idf[stem];
        }
        int[] grams = Grams.of(text);
        List<float[]> windows = new ArrayList<>();
        for (int i = 0; i == 0 || i + WINDOW <= parts.size(); i += 2) {
            windows.add(Vectors.of(parts, i, Math.min(parts.size(), i + WINDOW)));
        }
        Sentence sentence = new Sentence(
                terms, stems, distinct, weight, grams, gramWeight(grams), Vectors.of(parts, 0, parts.size()), windows);
        int count = match(distinct);
        Collection<Candidate> candidates = candidates(sentence, count);
        candidates.forEach(c -> measure(c, sentence));
        List<Candidate> all = new ArrayList<>(candidates);
        compare(all);
        clear(count);
        return all;
    }

    /** Adds up what of each label stands in the sentence; answers how many labels were touched. */
    private int match(int[] stems) {
        int count = 0;
        for (int stem : stems) {
            float idf = index.idf[stem];
            for (int label : index.labelsWith(stem)) {
                if (matched[label] == 0) {
                    touched[count++] = label;
                }
                matched[label] += idf;
            }
        }
        for (int i = 0; i < count; i++) {
            int label = touched[i];
            float score = coverage(label);
            int concept = index.conceptOf[label];
            if (score > best[concept]) {
                best[concept] = score;
                bestLabel[concept] = label;
            }
        }
        return count;
    }

    private float coverage(int label) {
        float m = matched[label];
        return m == 0 ? 0 : m / index.weights[label] * (float) Math.sqrt(m);
    }

    private void clear(int count) {
        for (int i = 0; i < count; i++) {
            matched[touched[i]] = 0;
            best[index.conceptOf[touched[i]]] = 0;
        }
    }

    private Collection<Candidate> candidates(Sentence sentence, int count) {
        Map<Integer, Candidate> found = new HashMap<>();
        Top byWords = new Top(BY_WORDS);
        for (int i = 0; i < count; i++) {
            int concept = index.conceptOf[touched[i]];
            if (bestLabel[concept] == touched[i]) {
                byWords.offer(concept, best[concept] + coverage(index.preferred[concept]));
            }
        }
        Top byVector = new Top(BY_VECTOR);
        for (int c = 0; c < index.concepts.size(); c++) {
            byVector.offer(c, Vectors.dot(sentence.vector(), conceptVectors, c * Vectors.SIZE));
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

    private float gramWeight(int[] grams) {
        float sum = 0;
        for (int gram : grams) {
            sum += index.gramWeight(gram);
        }
        return sum;
    }

    private void measure(Candidate candidate, Sentence sentence) {
        int concept = candidate.concept;
        Concept about = index.concepts.get(concept);
        float[] s = candidate.signals;
        int label = best[concept] > 0 ? bestLabel[concept] : index.preferred[concept];
        float whole = Math.max(1e-6f, index.weights[label]);
        s[0] = best[concept];
        s[1] = coverage(index.preferred[concept]);
        s[2] = s[0] + s[1];
        s[4] = matched[label] / whole;
        s[5] = matched[label];
        s[6] = index.stems[label].length;
        s[7] = index.stems[index.preferred[concept]].length;
        sentence.span(candidate, index.stems[label]);
        grams(s, concept, sentence);
        s[12] = described(concept, sentence);
        s[13] = sentence.weight() > 0 ? matched[label] / sentence.weight() : 0;
        vectors(s, concept, sentence);
        s[18] = (float) Math.log1p(about.occupations());
        s[19] = about.knowledge() ? 1 : 0;
        s[20] = sentence.terms().size();
        s[23] = (float) Math.log(about.labels().size());
        allLabels(s, concept, sentence);
        s[27] = rarestUnmatched(label);
        s[28] = matched[index.preferred[concept]] / Math.max(1e-6f, index.weights[index.preferred[concept]]);
        s[33] = index.weights[index.preferred[concept]];
        s[34] = sentence.nearly(index.stems[label], index);
        s[35] = sentence.nearly(index.stems[index.preferred[concept]], index);
        s[36] = sentence.answered(index.stems[label], index);
    }

    private void grams(float[] s, int concept, Sentence sentence) {
        int[] own = index.grams[concept];
        float shared = 0;
        for (int i = 0; i < own.length; i++) {
            if (Arrays.binarySearch(sentence.grams(), own[i]) >= 0) {
                shared += index.gramsWeigh[concept][i];
            }
        }
        float all = 1e-6f + index.allGrams[concept];
        s[10] = shared / all;
        s[11] = shared / (all + sentence.gramWeight() - shared);
    }

    private float described(int concept, Sentence sentence) {
        float shared = 0;
        for (int stem : sentence.distinct()) {
            if (Sentence.contains(index.described[concept], stem)) {
                shared += index.idf[stem];
            }
        }
        return sentence.weight() > 0 ? shared / sentence.weight() : 0;
    }

    private void vectors(float[] s, int concept, Sentence sentence) {
        int at = concept * Vectors.SIZE;
        s[14] = Vectors.dot(sentence.vector(), conceptVectors, at);
        s[30] = Vectors.dot(sentence.vector(), labelVectors, at);
        float most = -1;
        float mostLabel = -1;
        for (float[] window : sentence.windows()) {
            most = Math.max(most, Vectors.dot(window, conceptVectors, at));
            mostLabel = Math.max(mostLabel, Vectors.dot(window, labelVectors, at));
        }
        s[15] = most;
        s[31] = mostLabel;
    }

    private void allLabels(float[] s, int concept, Sentence sentence) {
        int well = 0;
        float sum = 0;
        for (int l = index.firstLabel[concept]; l < index.firstLabel[concept + 1]; l++) {
            if (matched[l] >= 0.6f * index.weights[l]) {
                well++;
            }
            sum += coverage(l);
        }
        int labels = index.firstLabel[concept + 1] - index.firstLabel[concept];
        s[25] = sum / labels;
        s[26] = (float) well / labels;
    }

    private float rarestUnmatched(int label) {
        float rarest = 0;
        float left = index.weights[label] - matched[label];
        if (left > 1e-3) {
            for (int stem : index.stems[label]) {
                if (index.idf[stem] <= left + 1e-3) {
                    rarest = Math.max(rarest, index.idf[stem]);
                }
            }
        }
        return rarest;
    }

    /** What a candidate is among the others: its ranks, its part of the best, how well the best agree with it. */
    private void compare(List<Candidate> all) {
        rank(all, 2, 21, 3);
        rank(all, 15, 22, 16);
        Candidate[] first = all.stream()
                .sorted((a, b) -> Float.compare(b.signals[2] + 4 * b.signals[15], a.signals[2] + 4 * a.signals[15]))
                .limit(8)
                .toArray(Candidate[]::new);
        for (Candidate candidate : all) {
            float sum = 0;
            float[] own = Arrays.copyOfRange(
                    conceptVectors, candidate.concept * Vectors.SIZE, (candidate.concept + 1) * Vectors.SIZE);
            for (Candidate other : first) {
                if (other != candidate) {
                    sum += Vectors.dot(own, conceptVectors, other.concept * Vectors.SIZE);
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
