package org.passerelle.skills.find;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.passerelle.kernel.Text;

/**
 * Says how likely a sentence is to speak of a skill at all, by its words, its pairs of words and its runs of two to
 * five letters: a logistic regression over their hashes.
 */
final class Gate {
    static final int SIZE = 1 << 17;
    private static final int LONGEST_RUN = 5;

    final float[] weights;
    float bias;

    Gate(float[] weights, float bias) {
        this.weights = weights;
        this.bias = bias;
    }

    /** The distinct features of a sentence. */
    static int[] features(String sentence) {
        String folded = Text.fold(sentence).replaceAll("[0-9]+", "0");
        String[] words = folded.split("[^\\p{L}0-9+#]+");
        int[] found = new int[words.length * 2 + folded.length() * LONGEST_RUN + 8];
        int count = 0;
        String before = "";
        for (String word : words) {
            if (word.isEmpty()) {
                continue;
            }
            found[count++] = slot(("w " + word).hashCode());
            found[count++] = slot(("p " + before + " " + word).hashCode());
            before = word;
            String whole = "_" + word + "_";
            for (int length = 2; length <= LONGEST_RUN; length++) {
                for (int i = 0; i + length <= whole.length(); i++) {
                    if (count == found.length) {
                        found = Arrays.copyOf(found, count * 2);
                    }
                    found[count++] = slot(whole.substring(i, i + length).hashCode());
                }
            }
        }
        return Arrays.stream(found, 0, count).distinct().sorted().toArray();
    }

    private static int slot(int hash) {
        int h = hash * 0x9E3779B1;
        return (h ^ (h >>> 15)) & (SIZE - 1);
    }

    /** The logarithm of the odds; more than 0 for one that rather does. */
    float odds(String sentence) {
        int[] features = features(sentence);
        float sum = 0;
        for (int feature : features) {
            sum += weights[feature];
        }
        return bias + sum / (float) Math.sqrt(Math.max(1, features.length));
    }

    void write(DataOutputStream out) throws IOException {
        float most = 1e-9f;
        for (float weight : weights) {
            most = Math.max(most, Math.abs(weight));
        }
        out.writeFloat(bias);
        out.writeFloat(most);
        for (float weight : weights) {
            out.writeByte(Math.round(weight / most * 127));
        }
    }

    static Gate read(DataInputStream in) throws IOException {
        float bias = in.readFloat();
        float most = in.readFloat();
        byte[] bytes = new byte[SIZE];
        in.readFully(bytes);
        float[] weights = new float[SIZE];
        for (int i = 0; i < SIZE; i++) {
            weights[i] = bytes[i] * most / 127;
        }
        return new Gate(weights, bias);
    }
}
