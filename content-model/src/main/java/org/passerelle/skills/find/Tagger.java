package org.passerelle.skills.find;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.passerelle.kernel.Text;

/**
 * Says of each word of a sentence how likely it is part of the naming of a skill: a logistic regression over hashes of
 * the word, its neighbours, their beginnings and ends, and over where the word lies. A tagger that was taught nothing
 * says one half of every word.
 */
final class Tagger {
    /** The slots of hashes; behind them one weight for each number of a word's vector. */
    static final int SLOTS = 1 << 17;

    static final int SIZE = SLOTS + Vectors.SIZE;
    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern SIGNS = Pattern.compile("[^a-z0-9+#]+");
    private static final String[] PLACES = {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"};

    /** The kinds of features; the first ones are of the seven words around one. */
    private static final int[] AROUND = {101, 102, 103, 104, 105, 106, 107};

    private static final int BEFORE = 111;
    private static final int BEHIND = 112;
    private static final int TWO_BEFORE = 113;
    private static final int TWO_BEHIND = 114;
    private static final int END = 121;
    private static final int BEGINNING = 122;
    private static final int END_BEFORE = 123;
    private static final int END_BEHIND = 124;
    private static final int ENDS = 125;
    private static final int SHAPE = 131;
    private static final int FIRST = 132;
    private static final int LAST = 133;

    /** What is said of a sentence without words. */
    static final float[] NOTHING = {-5, -5, -5, 0, 0, -5};

    final float[] weights;

    Tagger(float[] weights) {
        this.weights = weights;
    }

    /** A word with where it stands and what is known of it. */
    record Word(int from, int to, String said, int[] slots, float[] vector) {}

    static List<Word> words(String sentence, Vectors vectors) {
        List<String> said = new ArrayList<>();
        List<String> plain = new ArrayList<>();
        List<int[]> places = new ArrayList<>();
        Matcher matcher = WORD.matcher(sentence);
        while (matcher.find()) {
            said.add(matcher.group());
            plain.add(DIGITS.matcher(Text.fold(matcher.group())).replaceAll("0"));
            places.add(new int[] {matcher.start(), matcher.end()});
        }
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < plain.size(); i++) {
            String stem = SIGNS.matcher(plain.get(i)).replaceAll("");
            words.add(new Word(
                    places.get(i)[0],
                    places.get(i)[1],
                    said.get(i),
                    slots(plain, said.get(i), i),
                    Vectors.unit(vectors.part(stem))));
        }
        return words;
    }

    private static int[] slots(List<String> words, String said, int at) {
        int[] found = new int[32];
        int count = 0;
        for (int by = -3; by <= 3; by++) {
            found[count++] = slot(AROUND[by + 3], word(words, at + by));
        }
        String own = word(words, at);
        String before = word(words, at - 1);
        String behind = word(words, at + 1);
        found[count++] = slot(BEFORE, before, own);
        found[count++] = slot(BEHIND, own, behind);
        found[count++] = slot(TWO_BEFORE, word(words, at - 2), before);
        found[count++] = slot(TWO_BEHIND, behind, word(words, at + 2));
        for (int end = 2; end <= 4; end++) {
            found[count++] = slot(END, last(own, end));
            found[count++] = slot(BEGINNING, own.substring(0, Math.min(own.length(), end + 1)));
        }
        found[count++] = slot(END_BEFORE, last(before, 3));
        found[count++] = slot(END_BEHIND, last(behind, 3));
        found[count++] = slot(ENDS, last(before, 3), last(own, 3), last(behind, 3));
        found[count++] = slot(SHAPE, shape(said), at == 0 ? "0" : "");
        found[count++] = slot(FIRST, word(words, 0));
        found[count++] = slot(FIRST, word(words, 0), word(words, 1));
        found[count++] = slot(LAST, word(words, words.size() - 1), PLACES[Math.min(9, words.size() / 4)]);
        return Arrays.copyOf(found, count);
    }

    private static String word(List<String> words, int at) {
        return at < 0 || at >= words.size() ? "" : words.get(at);
    }

    private static String last(String word, int letters) {
        return word.substring(Math.max(0, word.length() - letters));
    }

    private static String shape(String word) {
        boolean upper = word.chars().anyMatch(Character::isUpperCase);
        boolean lower = word.chars().anyMatch(Character::isLowerCase);
        boolean digit = word.chars().anyMatch(Character::isDigit);
        return (upper ? "A" : "")
                + (lower ? "a" : "")
                + (digit ? "0" : "")
                + (Character.isUpperCase(word.charAt(0)) ? "^" : "");
    }

    /** Where the words of a kind of feature are counted, without putting them together first. */
    private static int slot(int kind, String... words) {
        int hash = kind;
        for (String word : words) {
            for (int i = 0; i < word.length(); i++) {
                hash = 31 * hash + word.charAt(i);
            }
            hash = 31 * hash + ' ';
        }
        int h = hash * 0x9E3779B1;
        return (h ^ (h >>> 15)) & (SLOTS - 1);
    }

    /** The logarithm of the odds that a word names a skill or a part of one. */
    float odds(Word word) {
        float sum = 0;
        for (int slot : word.slots) {
            sum += weights[slot];
        }
        for (int i = 0; i < Vectors.SIZE; i++) {
            sum += weights[SLOTS + i] * word.vector[i];
        }
        return sum;
    }

    float[] odds(List<Word> words) {
        float[] all = new float[words.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = odds(words.get(i));
        }
        return all;
    }

    /**
     * What the odds of all words say together: the most of one, of two in a row, of three on average; how many words
     * are likely to name a skill, which part of all, and how likely it is that any does.
     */
    static float[] summary(List<Word> words, float[] ofWords) {
        float[] odds = new float[words.size()];
        int count = 0;
        for (int i = 0; i < odds.length; i++) {
            String said = words.get(i).said;
            if (said.length() > 1 || Character.isLetterOrDigit(said.charAt(0))) {
                odds[count++] = ofWords[i];
            }
        }
        if (count == 0) {
            return NOTHING;
        }
        double pair = count == 1 ? odds[0] : -9;
        double sum = 0;
        double any = 0;
        for (int i = 0; i < count; i++) {
            if (i + 1 < count) {
                pair = Math.max(pair, (odds[i] + odds[i + 1]) / 2);
            }
            double p = 1 / (1 + Math.exp(-odds[i]));
            sum += p;
            any -= Math.log(1 - p + 1e-6);
        }
        Arrays.sort(odds, 0, count);
        float three = 0;
        for (int i = 1; i <= 3; i++) {
            three += odds[Math.max(0, count - i)] / 3;
        }
        return new float[] {odds[count - 1], (float) pair, three, (float) sum, (float) (sum / count), (float) any};
    }

    void write(DataOutputStream out) throws IOException {
        float most = 1e-9f;
        for (float weight : weights) {
            most = Math.max(most, Math.abs(weight));
        }
        out.writeFloat(most);
        for (float weight : weights) {
            out.writeByte(Math.round(weight / most * 127));
        }
    }

    static Tagger read(DataInputStream in) throws IOException {
        float most = in.readFloat();
        byte[] bytes = new byte[SIZE];
        in.readFully(bytes);
        float[] weights = new float[SIZE];
        for (int i = 0; i < SIZE; i++) {
            weights[i] = bytes[i] * most / 127;
        }
        return new Tagger(weights);
    }
}
