package org.passerelle.web.platform;

import java.util.Comparator;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.passerelle.assessment.ItemView;
import org.passerelle.assessment.Look;

/** What was answered to items in a form, read from its fields. */
public final class Given {
    private Given() {}

    /**
     * The answer to an item, as it is kept.
     *
     * @param typed the request's parameters
     * @param field the name that the item's fields begin with
     */
    public static String to(ItemView item, Map<String, String[]> typed, String field) {
        if (!item.isInParts()) {
            String[] values = typed.get(field);
            return values == null ? "" : String.join(",", values);
        }
        if (typed.containsKey(field + ".at.0")) {
            return byPosition(item, typed, field);
        }
        String parts = IntStream.range(0, item.parts())
                .mapToObj(i -> first(typed.get(field + '.' + i)))
                .collect(Collectors.joining("\n"));
        return parts.isBlank() ? "" : parts;
    }

    /** Without a script entries are put in order by typing their positions. */
    private static String byPosition(ItemView item, Map<String, String[]> typed, String field) {
        return item.look().rows().stream()
                .map(Look.Option::place)
                .sorted(Comparator.comparing((Integer place) -> position(first(typed.get(field + ".at." + place))))
                        .thenComparing(Comparator.naturalOrder()))
                .map(String::valueOf)
                .collect(Collectors.joining("\n"));
    }

    private static int position(String typed) {
        return typed.matches("\\d{1,3}") ? Integer.parseInt(typed) : Integer.MAX_VALUE;
    }

    private static String first(String @Nullable [] values) {
        return values == null || values.length == 0 ? "" : values[0].replaceAll("\\R", " ");
    }
}
