package org.passerelle.credential.paper;

import java.util.ArrayList;
import java.util.List;

/** Breaks a text into lines. */
final class Lines {
    private Lines() {}

    /** Lines of at most this width in points; a word that is longer than a line is broken. */
    static List<String> of(String text, Typeface face, float size, float width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.strip().split("\\R")) {
            StringBuilder line = new StringBuilder();
            for (String word : paragraph.strip().split("[ \\t]+")) {
                String longer = line.isEmpty() ? word : line + " " + word;
                if (face.width(longer, size) <= width) {
                    line.replace(0, line.length(), longer);
                    continue;
                }
                if (!line.isEmpty()) {
                    lines.add(line.toString());
                }
                String rest = word;
                while (face.width(rest, size) > width && rest.codePointCount(0, rest.length()) > 1) {
                    int fits = fitting(rest, face, size, width);
                    lines.add(rest.substring(0, fits));
                    rest = rest.substring(fits);
                }
                line.replace(0, line.length(), rest);
            }
            lines.add(line.toString());
        }
        return lines;
    }

    private static int fitting(String word, Typeface face, float size, float width) {
        int end = word.offsetByCodePoints(0, 1);
        while (end < word.length() && face.width(word.substring(0, word.offsetByCodePoints(end, 1)), size) <= width) {
            end = word.offsetByCodePoints(end, 1);
        }
        return end;
    }
}
