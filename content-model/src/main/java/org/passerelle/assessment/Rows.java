package org.passerelle.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.passerelle.kernel.LocalizedText;

/** Rows that get a target each: what matching and categorising have in common. */
final class Rows {
    private Rows() {}

    /** Which target each row was given. */
    static Answer.Parts read(String key, String given, int rows, int targets) {
        Answer.Parts parts = Answers.parts(key, given, rows);
        for (String part : parts.parts()) {
            Answers.place(key, part, targets);
        }
        return parts;
    }

    /** The share of rows that were given their own target. */
    static double score(List<Integer> wanted, Answer.Parts given) {
        return (double) wrong(wanted, given, false).size() / wanted.size();
    }

    /** What is said of the rows that were given another target. */
    static List<LocalizedText> said(List<Integer> wanted, Answer.Parts given, IntFunction<LocalizedText> said) {
        List<LocalizedText> all = new ArrayList<>();
        for (int row : wrong(wanted, given, true)) {
            LocalizedText text = said.apply(row);
            if (!given.at(row).isEmpty() && !all.contains(text)) {
                all.add(text);
            }
        }
        return all;
    }

    private static List<Integer> wrong(List<Integer> wanted, Answer.Parts given, boolean wrong) {
        return IntStream.range(0, wanted.size())
                .filter(row -> (wanted.get(row) == given.number(row)) != wrong)
                .boxed()
                .toList();
    }
}
