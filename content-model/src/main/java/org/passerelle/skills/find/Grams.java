package org.passerelle.skills.find;

import java.util.Arrays;
import org.passerelle.kernel.Text;

/** The runs of four letters of a text's words, as numbers; they forgive another ending, another spelling. */
final class Grams {
    private static final int LENGTH = 4;

    private Grams() {}

    /** The distinct runs, ascending; a word's beginning and end are runs of their own. */
    static int[] of(String text) {
        String folded = Text.fold(text);
        int[] found = new int[folded.length() + 16];
        int count = 0;
        StringBuilder word = new StringBuilder("_");
        for (int i = 0; i <= folded.length(); i++) {
            char c = i < folded.length() ? folded.charAt(i) : ' ';
            if (Character.isLetterOrDigit(c)) {
                word.append(c);
            } else if (word.length() > 1) {
                word.append('_');
                int runs = Math.max(1, word.length() - LENGTH + 1);
                if (count + runs > found.length) {
                    found = Arrays.copyOf(found, (count + runs) * 2);
                }
                for (int at = 0; at < runs; at++) {
                    found[count++] = hash(word, at, Math.min(word.length(), at + LENGTH));
                }
                word.setLength(1);
            }
        }
        return Arrays.stream(found, 0, count).sorted().distinct().toArray();
    }

    private static int hash(CharSequence word, int from, int to) {
        int hash = 17;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + word.charAt(i);
        }
        return hash * 0x9E3779B1;
    }
}
