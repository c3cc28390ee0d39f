package org.passerelle.assessment;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The levels chosen of each criterion, as they are kept. */
final class Levels {
    private Levels() {}

    static String write(List<Integer> levels) {
        return levels.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    static List<Integer> read(String kept) {
        return kept.isEmpty()
                ? List.of()
                : Arrays.stream(kept.split(",")).map(Integer::valueOf).toList();
    }
}
