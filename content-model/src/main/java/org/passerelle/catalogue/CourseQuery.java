package org.passerelle.catalogue;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Text;

/**
 * What is looked for in the catalogue.
 *
 * @param text words to find, case, accents and small slips aside; empty for all courses
 * @param chosen at most one value a facet; a value that no course has finds nothing
 */
public record CourseQuery(String text, Map<Facet, String> chosen) {
    private static final int LONGEST = 200;

    /** All courses. */
    public static final CourseQuery ALL = new CourseQuery("", Map.of());

    /** Cleans the text and cuts it at 200 characters; copies the choices. */
    public CourseQuery {
        String line = Text.line(text);
        text = line.substring(0, line.offsetByCodePoints(0, Math.min(LONGEST, line.codePointCount(0, line.length()))));
        chosen = Map.copyOf(chosen);
    }

    /** Narrows by one more facet; null or empty for any value. */
    public CourseQuery with(Facet facet, @Nullable String value) {
        Map<Facet, String> more = new java.util.EnumMap<>(Facet.class);
        more.putAll(chosen);
        if (value == null || value.isBlank()) {
            more.remove(facet);
        } else {
            more.put(facet, value);
        }
        return new CourseQuery(text, more);
    }
}
