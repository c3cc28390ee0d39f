package org.passerelle.skills.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Learns the tagger by stochastic gradient descent; the same sentences give the same tagger. */
final class TaggerTrainer {
    private static final float RATE = 0.12f;
    private static final float RIDGE = 3e-4f;

    private final List<Tagger.Word> words = new ArrayList<>();
    private final List<Boolean> named = new ArrayList<>();

    void add(List<Tagger.Word> sentence, List<Boolean> isNamed) {
        words.addAll(sentence);
        named.addAll(isNamed);
    }

    Tagger train(int epochs) {
        Tagger tagger = new Tagger(new float[Tagger.SIZE]);
        Random random = new Random(13);
        float[] weights = tagger.weights;
        for (int epoch = 0; epoch < epochs; epoch++) {
            float rate = RATE / (1 + epoch);
            for (int n = 0; n < words.size(); n++) {
                int i = random.nextInt(words.size());
                Tagger.Word word = words.get(i);
                float g = (named.get(i) ? 1 : 0) - (float) (1 / (1 + Math.exp(-tagger.odds(word))));
                for (int slot : word.slots()) {
                    weights[slot] += rate * (g - RIDGE * weights[slot]);
                }
                for (int k = 0; k < Vectors.SIZE; k++) {
                    weights[Tagger.SLOTS + k] += rate * g * word.vector()[k];
                }
            }
        }
        return tagger;
    }
}
