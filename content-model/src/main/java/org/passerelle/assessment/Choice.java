package org.passerelle.assessment;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.passerelle.kernel.LocalizedText;

/**
 * An option to choose.
 *
 * @param feedback what is said to who chose it; may be empty
 */
public record Choice(LocalizedText text, boolean correct, LocalizedText feedback) {
    /** Correct options chosen less wrong ones chosen, over the number of correct ones, never below 0. */
    static double score(List<Choice> options, Set<Integer> chosen) {
        long correct = options.stream().filter(Choice::correct).count();
        long hits = chosen.stream().filter(i -> options.get(i).correct()).count();
        long misses = chosen.size() - hits;
        return Math.max(0, (double) (hits - misses) / correct);
    }

    static List<LocalizedText> said(List<Choice> options, Set<Integer> chosen) {
        return chosen.stream().sorted().map(i -> options.get(i).feedback()).toList();
    }

    static Look look(List<Choice> options, Draw draw) {
        List<Look.Option> all = IntStream.range(0, options.size())
                .mapToObj(i -> new Look.Option(i, options.get(i).text()))
                .toList();
        return Look.options(draw.perhapsMixed(all));
    }
}
