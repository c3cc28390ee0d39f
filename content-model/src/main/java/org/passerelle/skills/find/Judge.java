package org.passerelle.skills.find;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Says how likely a sentence is to speak of a skill at all, by all that is known of it: what the gate says, what the
 * taggers say of its words, how good its best candidates are, and its shape. Without trees the gate alone decides.
 */
final class Judge {
    static final int SIGNALS = 34;
    private static final int FIRST = 10;

    private Judge() {}

    /**
     * What is known of a sentence.
     *
     * @param gate the odds that the gate gives it
     * @param candidates with their scores
     */
    static float[] signals(String text, float gate, Sentence sentence, List<Candidate> candidates) {
        float[] s = new float[SIGNALS];
        s[0] = gate;
        System.arraycopy(sentence.tagged(), 0, s, 1, 6);
        System.arraycopy(sentence.tagged(), 6, s, 22, 12);
        List<Candidate> best = candidates.stream()
                .filter(c -> c.first >= 0)
                .sorted(Comparator.comparingDouble((Candidate c) -> -c.score).thenComparingInt(c -> c.concept))
                .limit(FIRST)
                .toList();
        for (int i = 0; i < 3; i++) {
            s[7 + i] = i < best.size() ? best.get(i).score : -9;
        }
        if (!best.isEmpty()) {
            float[] first = best.get(0).signals;
            s[10] = first[4];
            s[11] = first[14];
            s[12] = first[15];
            s[13] = first[18];
            s[14] = (float) best.stream().mapToDouble(c -> c.signals[4]).max().orElse(0);
        }
        s[15] = sentence.terms().size();
        shape(text, s);
        return s;
    }

    private static void shape(String text, float[] s) {
        String[] words = text.strip().split("\\s+");
        for (String word : words) {
            if (word.isEmpty()) {
                continue;
            }
            s[16] += Character.isUpperCase(word.charAt(0)) ? 1f / words.length : 0;
            s[17] += Character.isDigit(word.charAt(0)) ? 1 : 0;
            switch (word.toLowerCase(Locale.ROOT)) {
                case "you", "your" -> s[18]++;
                case "we", "our", "us" -> s[19]++;
                default -> s[21] += 1f / words.length;
            }
        }
        s[20] = text.endsWith("?") ? 1 : text.endsWith(".") ? 2 : 0;
    }
}
