package org.passerelle.skills.find;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.passerelle.kernel.Text;

/**
 * Says how likely a sentence is to speak of a skill at all, by its words, its pairs of words and its runs of two to
 * five letters: a logistic regression over their hashes.
 */
final class Gate {
    static final int SIZE = 1 << 17;
    private static final int LONGEST_RUN = 5;
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}0-9+#]+");

    final float[] weights;
    float bias;

    Gate(float[] weights, float bias) {
        this.weights = weights;
        this.bias = bias;
    }

    /** The distinct features of a sentence. */
    static int[] features(String sentence) {
        String folded = DIGITS.matcher(Text.fold(sentence)).replaceAll("0");
        String[] words = BETWEEN.split(folded);
        int[] found = new int[words.length * 2 + (folded.length() + 2 * words.length) * LONGEST_RUN];
        int count = 0;
        String before = "";
        for (String word : words) {
            if (word.isEmpty()) {
                continue;
            }
            found[count++] = slot(hash("w ".hashCode(), word, 0, word.length()));
            int pair = hash("p ".hashCode(), before, 0, before.length()) * 31 + ' ';
            found[count++] = slot(hash(pair, word, 0, word.length()));
            before = word;
            String whole = "_" + word + "_";
            for (int length = 2; length <= LONGEST_RUN; length++) {
                for (int i = 0; i + length <= whole.length(); i++) {
                    found[count++] = slot(hash(0, whole, i, i + length));
                }
            }
        }
        return Arrays.stream(found, 0, count).sorted().distinct().toArray();
    }

    /** Goes on hashing, as {@link String#hashCode} does. */
    private static int hash(int begun, String text, int from, int to) {
        int hash = begun;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + text.charAt(i);
        }
        return hash;
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
