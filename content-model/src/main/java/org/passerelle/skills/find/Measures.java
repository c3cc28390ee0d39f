package org.passerelle.skills.find;

import java.util.Arrays;
import java.util.List;

/** Measures how well one candidate agrees with the sentence at hand, each signal at its place. */
final class Measures {
    private final ConceptIndex index;
    private final Space space;
    private final Coverage coverage;
    /** Of each stem how close the nearest word of the sentence lies, where that was asked; -1 elsewhere. */
    private final float[] nearest;

    private Sentence sentence = Sentence.NONE;

    Measures(Space space, Coverage coverage) {
        this.space = space;
        this.index = space.index;
        this.coverage = coverage;
        nearest = new float[index.idf.length];
    }

    void begin(Sentence next) {
        sentence = next;
        Arrays.fill(nearest, -1);
    }

    void measure(Candidate candidate) {
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
        s[34] = sentence.nearly(index.stems[label], index);
        s[35] = sentence.nearly(index.stems[preferred], index);
        s[36] = sentence.answered(index.stems[label], index);
        s[7] = near(label);
        s[18] = akin(label);
        s[19] = near(preferred);
        s[23] = akin(preferred);
        around(candidate, label);
        vectors(s, concept);
        named(s, concept, label);
    }

    private void grams(float[] s, int concept) {
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

    private float described(int concept) {
        float shared = 0;
        for (int stem : sentence.distinct()) {
            if (Sentence.contains(index.described[concept], stem)) {
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

    /** The coverage of a label when each of its stems counts as much as the nearest word of the sentence is close. */
    private float near(int label) {
        float sum = 0;
        float whole = 1e-6f;
        for (int stem : index.stems[label]) {
            if (nearest[stem] < 0) {
                nearest[stem] = sentence.nearest(stem, space.stems);
            }
            sum += index.idf[stem] * nearest[stem] * nearest[stem];
            whole += index.idf[stem];
        }
        return sum / whole;
    }

    /** The coverage of a label when what the sentence's words stand for counts as likely as it is. */
    private float akin(int label) {
        float sum = 0;
        float whole = 1e-6f;
        for (int stem : index.stems[label]) {
            float said = Sentence.contains(sentence.distinct(), stem)
                    ? 1
                    : sentence.kin().getOrDefault(Kin.hash(index.stem(stem)), 0f);
            sum += index.idf[stem] * said;
            whole += index.idf[stem];
        }
        return sum / whole;
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
            s[33] = Vectors.dot(
                    Vectors.of(sentence.parts(), from, to), space.concepts, candidate.concept * Vectors.SIZE);
            for (int i = candidate.first; i <= candidate.last; i++) {
                if (!Sentence.contains(index.stems[label], stems[i])) {
                    between += stems[i] < 0 ? 8 : index.idf[stems[i]];
                }
            }
        }
        s[17] = coverage.matched(label) / (index.weights[label] + between + 1e-6f);
        for (int stem : index.stems[label]) {
            if (index.idf[stem] > s[37] && Sentence.contains(sentence.distinct(), stem)) {
                s[37] = index.idf[stem];
                candidate.rarest = stem;
            }
        }
    }

    private void vectors(float[] s, int concept) {
        int at = concept * Vectors.SIZE;
        s[14] = Vectors.dot(sentence.vector(), space.concepts, at);
        s[30] = Vectors.dot(sentence.vector(), space.labels, at);
        s[15] = most(sentence.windows(), space.concepts, at);
        s[31] = most(sentence.windows(), space.labels, at);
        s[46] = most(sentence.namings(), space.concepts, at);
        s[47] = most(sentence.namings(), space.labels, at);
        s[48] = Vectors.dot(sentence.namingVector(), space.concepts, at);
        s[49] = Vectors.dot(sentence.namingVector(), space.labels, at);
    }

    private static float most(List<float[]> stretches, float[] vectors, int at) {
        float most = -1;
        for (float[] stretch : stretches) {
            most = Math.max(most, Vectors.dot(stretch, vectors, at));
        }
        return most;
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
