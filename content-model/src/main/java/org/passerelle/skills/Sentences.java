package org.passerelle.skills;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import org.passerelle.kernel.Language;

/** Cuts a text into sentences; a line, an item of a list and a clause behind a semicolon are ones of their own. */
final class Sentences {
    private Sentences() {}

    static List<Span> of(String text, Language language) {
        List<Span> found = new ArrayList<>();
        BreakIterator breaks = BreakIterator.getSentenceInstance(language.locale());
        breaks.setText(text);
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            int start = from;
            for (int i = from; i < to; i++) {
                if ("\n\r;•·‣▪".indexOf(text.charAt(i)) >= 0) {
                    add(found, start, i);
                    start = i + 1;
                }
            }
            add(found, start, to);
        }
        return found;
    }

    private static void add(List<Span> found, int start, int end) {
        if (end > start) {
            found.add(new Span(start, end));
        }
    }
}
