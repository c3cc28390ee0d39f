package org.passerelle.skills;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.Text;

/** Finds things by the beginnings of the words of their labels, accents and case aside, as somebody types. */
final class LabelSearch<T> {
    private final List<Entry<T>> entries = new ArrayList<>();

    /** @param labels the preferred label and the others, each folded, with a space before each word */
    private record Entry<T>(T thing, List<String> labels) {}

    private record Match<T>(T thing, int rank, int length) {}

    LabelSearch(
            Collection<T> things,
            Language language,
            Function<T, LocalizedText> label,
            BiFunction<T, Language, List<String>> others) {
        for (T thing : things) {
            List<String> labels = new ArrayList<>();
            labels.add(words(label.apply(thing).in(language)));
            others.apply(thing, language).forEach(other -> labels.add(words(other)));
            entries.add(new Entry<>(thing, labels));
        }
    }

    private static String words(String label) {
        String bare = Text.fold(label).replaceAll("[^\\p{L}\\p{N}+#]+", " ").strip();
        return bare.isEmpty() ? "" : " " + bare;
    }

    /** The best matches: the whole label, its beginning, its words in any order, then those of other labels. */
    List<T> find(@Nullable String typed, int most) {
        String folded = words(Text.line(typed));
        if (folded.isEmpty()) {
            return List.of();
        }
        List<String> words =
                List.of(folded.strip().split(" ")).stream().map(w -> " " + w).toList();
        List<Match<T>> matches = new ArrayList<>();
        for (Entry<T> entry : entries) {
            int rank = rank(entry, folded, words);
            if (rank < Integer.MAX_VALUE) {
                matches.add(new Match<>(entry.thing, rank, entry.labels.get(0).length()));
            }
        }
        matches.sort(Comparator.comparingInt((Match<T> m) -> m.rank).thenComparingInt(m -> m.length));
        return matches.stream().limit(most).map(Match::thing).toList();
    }

    private int rank(Entry<T> entry, String folded, List<String> words) {
        String label = entry.labels.get(0);
        if (label.equals(folded)) {
            return 0;
        }
        if (label.startsWith(folded)) {
            return 1;
        }
        if (hasAll(label, words)) {
            return 2;
        }
        return entry.labels.stream().skip(1).anyMatch(other -> hasAll(other, words)) ? 3 : Integer.MAX_VALUE;
    }

    private static boolean hasAll(String label, List<String> words) {
        for (String word : words) {
            if (!label.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
