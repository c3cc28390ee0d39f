package org.passerelle.skills.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Learns the gate by stochastic gradient descent with shrinking weights; the same sentences give the same gate. */
final class GateTrainer {
    private static final float RATE = 0.8f;
    private static final float RIDGE = 2e-5f;

    private final List<int[]> sentences = new ArrayList<>();
    private final List<Boolean> speaks = new ArrayList<>();

    void add(String sentence, boolean speaksOfSkills) {
        sentences.add(Gate.features(sentence));
        speaks.add(speaksOfSkills);
    }

    Gate train(int epochs) {
        Gate gate = new Gate(new float[Gate.SIZE], 0);
        Random random = new Random(11);
        for (int epoch = 0; epoch < epochs; epoch++) {
            float rate = RATE / (1 + epoch);
            for (int n = 0; n < sentences.size(); n++) {
                int i = random.nextInt(sentences.size());
                int[] features = sentences.get(i);
                float by = 1 / (float) Math.sqrt(Math.max(1, features.length));
                float odds = gate.bias;
                for (int feature : features) {
                    odds += gate.weights[feature] * by;
                }
                float g = (speaks.get(i) ? 1 : 0) - (float) (1 / (1 + Math.exp(-odds)));
                gate.bias += 0.1f * rate * g;
                for (int feature : features) {
                    gate.weights[feature] += rate * (g * by - RIDGE * gate.weights[feature]);
                }
            }
        }
        return gate;
    }
}
