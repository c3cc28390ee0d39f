package org.passerelle.reading;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.passerelle.kernel.Text;

/** Finds words in a text whatever their case and accents, and cuts out what stands around them. */
record Excerpt(String before, String found, String after) {
    private static final int AROUND = 70;

    /** The words to look for, folded; those of one letter are left out. */
    static List<String> wanted(String typed) {
        return Arrays.stream(Text.fold(Text.line(typed)).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() > 1)
                .distinct()
                .limit(8)
                .toList();
    }

    /** What stands around the first word, when all of them are in the text as beginnings of words. */
    static Optional<Excerpt> of(String text, List<String> wanted) {
        String quick = Text.fold(text);
        if (wanted.isEmpty() || !wanted.stream().allMatch(quick::contains)) {
            return Optional.empty();
        }
        StringBuilder folded = new StringBuilder(text.length());
        int[] origin = new int[2 * text.length() + 2];
        for (int i = 0; i < text.length(); i++) {
            String one = Text.fold(text.substring(i, i + 1));
            for (int k = 0; k < one.length() && folded.length() < origin.length - 1; k++) {
                origin[folded.length()] = i;
                folded.append(one.charAt(k));
            }
        }
        origin[folded.length()] = text.length();
        String whole = folded.toString();
        int first = -1;
        int last = -1;
        for (String word : wanted) {
            int at = wordAt(whole, word);
            if (at < 0) {
                return Optional.empty();
            }
            if (first < 0) {
                first = origin[at];
                last = origin[at + word.length()];
            }
        }
        return Optional.of(cut(text, first, Math.max(first + 1, last)));
    }

    private static int wordAt(String text, String word) {
        int at = text.indexOf(word);
        while (at > 0 && Character.isLetterOrDigit(text.charAt(at - 1))) {
            at = text.indexOf(word, at + 1);
        }
        return at;
    }

    private static Excerpt cut(String text, int from, int to) {
        int begin = Math.max(0, from - AROUND);
        int end = Math.min(text.length(), to + AROUND);
        int space = begin == 0 ? 0 : text.indexOf(' ', begin) + 1;
        int start = space <= 0 || space > from ? begin : space;
        int stop = end == text.length() ? end : Math.max(to, text.lastIndexOf(' ', end));
        return new Excerpt(
                (start > 0 ? "… " : "") + text.substring(start, from),
                text.substring(from, to),
                text.substring(to, stop) + (stop < text.length() ? " …" : ""));
    }
}
