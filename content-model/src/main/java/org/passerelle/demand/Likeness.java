package org.passerelle.demand;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.passerelle.kernel.Text;

/** Tells an ad that is posted again, with a few words changed, from another one. */
final class Likeness {
    private static final double SAME = 0.6;

    private Likeness() {}

    /** Whether two texts share at least 60 % of their words; two empty ones do. */
    static boolean overlap(String one, String other) {
        Set<String> first = words(one);
        Set<String> second = words(other);
        if (first.isEmpty() && second.isEmpty()) {
            return true;
        }
        Set<String> shared = new HashSet<>(first);
        shared.retainAll(second);
        return shared.size() >= SAME * (first.size() + second.size() - shared.size());
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>(Arrays.asList(Text.fold(text).split("[^\\p{L}\\p{N}]+")));
        words.remove("");
        return words;
    }
}
