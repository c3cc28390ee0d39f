package org.passerelle.skills.find;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Measures how well each candidate agrees with a sentence, each signal at its place. */
final class Measures {
    private final ConceptIndex index;
    private final Space space;
    private final Coverage coverage;
    private final Closeness closeness;
    /** Whether the sentence has a stem, a run of letters. */
    private final boolean[] says;

    private final boolean[] hasGram;
    private final Map<Integer, float[]> stretches = new HashMap<>();

    private Sentence sentence = Sentence.NONE;

    Measures(Space space, Coverage coverage) {
        this.space = space;
        this.index = space.index;
        this.coverage = coverage;
        closeness = new Closeness(space);
        says = new boolean[index.idf.length];
        hasGram = new boolean[index.grams.count()];
    }

    void measure(Sentence next, List<Candidate> candidates) {
        sentence = next;
        mark(true);
        stretches.clear();
        closeness.clear();
        for (Candidate candidate : candidates) {
            closeness.ask(index.stems[coverage.bestLabel(candidate.concept)]);
            closeness.ask(index.stems[index.preferred[candidate.concept]]);
        }
        closeness.compare(sentence);
        candidates.forEach(this::measure);
        mark(false);
    }

    private void mark(boolean said) {
        for (int stem : sentence.distinct()) {
            says[stem] = said;
        }
        for (int gram : sentence.grams()) {
            hasGram[gram] = said;
        }
    }

    private void measure(Candidate candidate) {
        int concept = candidate.concept;
        float[] s = candidate.signals;
        int preferred = index.preferred[concept];
        int label = coverage.bestLabel(concept);
        float matched = coverage.matched(label);
        s[0] = coverage.best(concept);
        s[1] = coverage.of(preferred);
        s[2] = s[0] + s[1];
        s[4] = matched / Math.max(1e-6f, index.weights[label]);
        s[5] = matched;
        s[6] = index.stems[label].length;
        sentence.span(candidate, index.stems[label]);
        grams(s, concept);
        s[12] = described(concept);
        s[13] = sentence.weight() > 0 ? matched / sentence.weight() : 0;
        s[20] = sentence.terms().size();
        allLabels(s, concept);
        s[27] = rarestUnmatched(label);
        s[28] = coverage.matched(preferred) / Math.max(1e-6f, index.weights[preferred]);
        close(s, index.stems[label], 34, 7, 18);
        close(s, index.stems[preferred], 35, 19, 23);
        s[36] = closeness.answered(index.stems[label]);
        around(candidate, label);
        named(s, concept, label);
    }

    /** The coverage of a label when each of its stems counts as much as the sentence comes close to it. */
    private void close(float[] s, int[] label, int begun, int near, int akin) {
        float whole = 1e-6f;
        for (int stem : label) {
            float idf = index.idf[stem];
            float nearest = closeness.nearest(stem);
            whole += idf;
            s[begun] += idf * closeness.begun(stem);
            s[near] += idf * nearest * nearest;
            s[akin] += idf * closeness.stoodFor(stem);
        }
        s[begun] /= whole;
        s[near] /= whole;
        s[akin] /= whole;
    }

    private void grams(float[] s, int concept) {
        float shared = 0;
        for (int gram : index.grams.ofConcept(concept)) {
            if (hasGram[gram]) {
                shared += index.grams.weight(gram);
            }
        }
        float all = 1e-6f + index.grams.weightOfConcept(concept);
        s[10] = shared / all;
        s[11] = shared / (all + sentence.gramWeight() - shared);
    }

    private float described(int concept) {
        float shared = 0;
        for (int stem : index.described[concept]) {
            if (says[stem]) {
                shared += index.idf[stem];
            }
        }
        return sentence.weight() > 0 ? shared / sentence.weight() : 0;
    }

    private void allLabels(float[] s, int concept) {
        int well = 0;
        float sum = 0;
        for (int l = index.firstLabel[concept]; l < index.firstLabel[concept + 1]; l++) {
            if (coverage.matched(l) >= 0.6f * index.weights[l]) {
                well++;
            }
            sum += coverage.of(l);
        }
        int labels = index.firstLabel[concept + 1] - index.firstLabel[concept];
        s[25] = sum / labels;
        s[26] = (float) well / labels;
    }

    private float rarestUnmatched(int label) {
        float rarest = 0;
        float left = index.weights[label] - coverage.matched(label);
        if (left > 1e-3) {
            for (int stem : index.stems[label]) {
                if (index.idf[stem] <= left + 1e-3) {
                    rarest = Math.max(rarest, index.idf[stem]);
                }
            }
        }
        return rarest;
    }

    /** Where the matched words stand: what lies between them, what around, and the rarest of them. */
    private void around(Candidate candidate, int label) {
        float[] s = candidate.signals;
        int[] stems = sentence.stems();
        float between = 0;
        s[33] = -1;
        if (candidate.first >= 0) {
            int from = Math.max(0, candidate.first - 2);
            int to = Math.min(stems.length, candidate.last + 3);
            float[] stretch =
                    stretches.computeIfAbsent(from * stems.length + to, key -> Vectors.of(sentence.parts(), from, to));
            s[33] = Vectors.dot(stretch, space.concepts, candidate.concept * Vectors.SIZE);
            for (int i = candidate.first; i <= candidate.last; i++) {
                if (!Sentence.contains(index.stems[label], stems[i])) {
                    between += stems[i] < 0 ? 8 : index.idf[stems[i]];
                }
            }
        }
        s[17] = coverage.matched(label) / (index.weights[label] + between + 1e-6f);
        for (int stem : index.stems[label]) {
            if (says[stem] && index.idf[stem] > s[37]) {
                s[37] = index.idf[stem];
                candidate.rarest = stem;
            }
        }
    }

    private void named(float[] s, int concept, int label) {
        s[40] = coverage.bestNamed(concept);
        s[41] = coverage.named(index.preferred[concept]);
        s[42] = s[40] + s[41];
        float sum = 0;
        float whole = 1e-6f;
        int count = 0;
        for (int i = 0; i < sentence.stems().length; i++) {
            float naming = sentence.naming()[i];
            whole += naming;
            if (Sentence.contains(index.stems[label], sentence.stems()[i])) {
                sum += naming;
                s[44] = Math.max(s[44], naming);
                count++;
            }
        }
        s[43] = count == 0 ? 0 : sum / count;
        s[45] = sum / whole;
    }
}
