package org.passerelle.matching;

import org.passerelle.kernel.Text;

/** Cuts the sentence out of a text in which some words stand. */
final class Quotes {
    private static final String ENDS = ".!?;\n\r•·";

    private Quotes() {}

    /**
     * The sentence around a place, in one line; one that is too long is cut around the words.
     *
     * @param most the most characters
     */
    static String around(String text, int start, int end, int most) {
        int from = Math.max(0, Math.min(start, text.length()));
        int to = Math.max(from, Math.min(end, text.length()));
        int first = from;
        while (first > 0 && from - first < most && ENDS.indexOf(text.charAt(first - 1)) < 0) {
            first--;
        }
        int last = to;
        while (last < text.length() && last - to < most && ENDS.indexOf(text.charAt(last)) < 0) {
            last++;
        }
        if (last - first > most) {
            int room = Math.max(0, (most - (to - from)) / 2);
            String cut = text.substring(Math.max(first, from - room), Math.min(last, to + room));
            return "…" + Text.line(cut) + "…";
        }
        return Text.line(text.substring(first, last));
    }
}
