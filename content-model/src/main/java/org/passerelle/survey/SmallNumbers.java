package org.passerelle.survey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Shows counts without giving anybody away: a count from 1 to 4 is kept back, and where that leaves one alone, so that
 * it could be reckoned from the sum, the next smallest too.
 */
public final class SmallNumbers {
    /** The smallest count that is shown. */
    public static final int FEWEST = 5;

    private SmallNumbers() {}

    /** The same counts; empty where one is kept back. */
    public static List<OptionalInt> shown(List<Integer> counts) {
        List<OptionalInt> shown = new ArrayList<>();
        counts.forEach(count -> shown.add(count > 0 && count < FEWEST ? OptionalInt.empty() : OptionalInt.of(count)));
        if (shown.stream().filter(OptionalInt::isEmpty).count() == 1) {
            IntStream.range(0, counts.size())
                    .filter(i -> shown.get(i).isPresent() && counts.get(i) > 0)
                    .boxed()
                    .min(Comparator.comparing(counts::get))
                    .ifPresent(next -> shown.set(next, OptionalInt.empty()));
        }
        return List.copyOf(shown);
    }
}
