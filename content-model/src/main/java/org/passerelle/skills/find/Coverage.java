package org.passerelle.skills.find;

/**
 * How well each label, and by it each concept, answers the sentence at hand: by what its matched stems weigh, and by
 * what they weigh when a word counts the less the less it looks like the naming of a skill.
 */
final class Coverage {
    /** What a word counts that does not look like the naming of a skill at all. */
    private static final float LEAST = 0.15f;

    private final ConceptIndex index;
    private final int[] touched;
    private final float[] matched;
    private final float[] named;
    private final float[] best;
    private final float[] bestNamed;
    private final int[] bestLabel;
    private int count;

    Coverage(ConceptIndex index) {
        this.index = index;
        int labels = index.labels();
        int concepts = index.concepts.size();
        touched = new int[labels];
        matched = new float[labels];
        named = new float[labels];
        best = new float[concepts];
        bestNamed = new float[concepts];
        bestLabel = new int[concepts];
    }

    /**
     * Adds up what of each label stands in a sentence, and forgets the sentence before.
     *
     * @param distinct the sentence's stems, each once
     * @param naming how likely each of them is part of the naming of a skill
     */
    void match(int[] distinct, float[] naming) {
        clear();
        for (int i = 0; i < distinct.length; i++) {
            int stem = distinct[i];
            float idf = index.idf[stem];
            float part = idf * (LEAST + (1 - LEAST) * naming[i]);
            for (int label : index.labelsWith(stem)) {
                if (matched[label] == 0) {
                    touched[count++] = label;
                }
                matched[label] += idf;
                named[label] += part;
            }
        }
        for (int i = 0; i < count; i++) {
            int label = touched[i];
            int concept = index.conceptOf[label];
            float score = of(label);
            if (score > best[concept]) {
                best[concept] = score;
                bestLabel[concept] = label;
            }
            bestNamed[concept] = Math.max(bestNamed[concept], named(label));
        }
    }

    private void clear() {
        for (int i = 0; i < count; i++) {
            matched[touched[i]] = 0;
            named[touched[i]] = 0;
            best[index.conceptOf[touched[i]]] = 0;
            bestNamed[index.conceptOf[touched[i]]] = 0;
        }
        count = 0;
    }

    /** Offers each concept of which some word stands in the sentence. */
    void offer(Top top) {
        for (int i = 0; i < count; i++) {
            int concept = index.conceptOf[touched[i]];
            if (bestLabel[concept] == touched[i]) {
                int preferred = index.preferred[concept];
                top.offer(concept, best[concept] + of(preferred) + 1.5f * (bestNamed[concept] + named(preferred)));
            }
        }
    }

    float of(int label) {
        return score(matched[label], label);
    }

    float named(int label) {
        return score(named[label], label);
    }

    private float score(float sum, int label) {
        return sum == 0 ? 0 : sum / index.weights[label] * (float) Math.sqrt(sum);
    }

    /** What the matched stems of a label weigh. */
    float matched(int label) {
        return matched[label];
    }

    float best(int concept) {
        return best[concept];
    }

    float bestNamed(int concept) {
        return bestNamed[concept];
    }

    /** The label that answers best; the preferred one when none does. */
    int bestLabel(int concept) {
        return best[concept] > 0 ? bestLabel[concept] : index.preferred[concept];
    }
}
