package org.passerelle.assessment;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.Refusal;

/**
 * Entries are put in order. Scored by Kendall's rank correlation τ (M. G. Kendall, "A New Measure of Rank Correlation",
 * Biometrika 30, 1938), never below 0: pairs in the right order less pairs in the wrong one, over all pairs. An order
 * drawn by lot earns nothing on the average but for chance, and two neighbours swapped cost little.
 *
 * @param entries 2 to 12, in the right order
 */
public record Ordering(List<LocalizedText> entries) implements Body {
    /** Copies the entries. */
    public Ordering {
        entries = List.copyOf(entries);
    }

    @Override
    public String type() {
        return "ORDERING";
    }

    @Override
    public void check(String key) {
        Items.checkTexts("entries", key, entries);
        if (entries.stream().distinct().count() != entries.size()) {
            throw Refusal.of("entries", "assessment.entryTwice", key);
        }
    }

    /** All the entries, each once, or nothing. */
    @Override
    public Answer read(String key, String given) {
        Answer.Parts parts = Answers.parts(key, given, entries.size());
        if (parts.isEmpty()) {
            return parts;
        }
        parts.parts().forEach(part -> Answers.place(key, part, entries.size()));
        if (parts.parts().stream().distinct().count() != entries.size()
                || parts.parts().contains("")) {
            throw Refusal.of(key, "assessment.optionUnknown");
        }
        return parts;
    }

    @Override
    public double score(Answer answer) {
        Answer.Parts parts = (Answer.Parts) answer;
        if (parts.isEmpty()) {
            return 0;
        }
        int n = entries.size();
        long right = IntStream.range(0, n)
                .mapToLong(i -> IntStream.range(i + 1, n)
                        .filter(j -> parts.number(i) < parts.number(j))
                        .count())
                .sum();
        double pairs = n * (n - 1) / 2.0;
        return Math.max(0, (2 * right - pairs) / pairs);
    }

    /** In an order drawn that is not the right one. */
    @Override
    public Look look(Draw draw) {
        List<Look.Option> right = Look.numbered(entries);
        List<Look.Option> mixed = draw.mixed(right);
        if (mixed.equals(right)) {
            Collections.rotate(mixed, 1);
        }
        return Look.rows(mixed, List.of());
    }
}
