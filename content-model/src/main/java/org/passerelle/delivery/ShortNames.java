package org.passerelle.delivery;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Names as a tablet on a table shows them: "Amina B."; with more of the last name where two would read alike, and whole
 * where nothing else tells them apart.
 */
final class ShortNames {
    private static final int MOST_LETTERS = 4;

    private ShortNames() {}

    static Map<UUID, String> of(Map<UUID, String> names) {
        Map<UUID, String> shown = new LinkedHashMap<>();
        names.forEach((who, name) -> shown.put(who, shortest(name, names)));
        return shown;
    }

    private static String shortest(String name, Map<UUID, String> names) {
        for (int letters = 1; letters <= MOST_LETTERS; letters++) {
            int shown = letters;
            String candidate = cut(name, shown);
            if (names.values().stream()
                            .filter(other -> cut(other, shown).equals(candidate))
                            .count()
                    == 1) {
                return candidate;
            }
        }
        return cut(name, MOST_LETTERS);
    }

    private static String cut(String name, int letters) {
        String[] words = name.strip().split("\\s+");
        if (words.length < 2) {
            return name.strip();
        }
        String last = words[words.length - 1];
        int end = last.offsetByCodePoints(0, Math.min(letters, last.codePointCount(0, last.length())));
        return words[0] + " " + last.substring(0, end) + ".";
    }
}
