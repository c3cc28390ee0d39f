package org.passerelle.kernel;

import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Map;

/** Days in words: in French the first of a month is "1er", every other day a number. */
public final class Days {
    private Days() {}

    /** As "1er décembre 2026". */
    public static DateTimeFormatter day(Language language) {
        return of("", " MMMM yyyy", language.locale());
    }

    /** As "mardi 1er décembre". */
    public static DateTimeFormatter weekday(Language language) {
        return of("EEEE ", " MMMM", language.locale());
    }

    /** As "mardi 1er décembre, 10:42". */
    public static DateTimeFormatter weekdayAndTime(Language language) {
        return of("EEEE ", " MMMM, HH:mm", language.locale());
    }

    /** As "mardi 1er décembre 2026, 10:42". */
    public static DateTimeFormatter weekdayYearAndTime(Language language) {
        return of("EEEE ", " MMMM yyyy, HH:mm", language.locale());
    }

    private static DateTimeFormatter of(String before, String after, Locale locale) {
        DateTimeFormatterBuilder builder = new DateTimeFormatterBuilder();
        if (!before.isEmpty()) {
            builder.appendPattern(before);
        }
        if (locale.getLanguage().equals(Locale.FRENCH.getLanguage())) {
            builder.appendText(ChronoField.DAY_OF_MONTH, Map.of(1L, "1er"));
        } else {
            builder.appendPattern("d");
        }
        return builder.appendPattern(after).toFormatter(locale);
    }
}
