package org.passerelle.web.place;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.passerelle.place.Opening;
import org.passerelle.place.PlaceView;
import org.passerelle.web.platform.ActiveLocale;
import org.passerelle.web.platform.Texts;

/** Says in words when a place is open; {@code hours} in pages. */
@Named("hours")
@RequestScoped
public class OpeningWords {
    @Inject
    Texts texts;

    @Inject
    ActiveLocale locale;

    /** Some days and the hours of these days. */
    public record Line(String days, String hours) {}

    /** The opening hours line by line; none when they are not known or can't be told in words. */
    public List<Line> of(PlaceView place) {
        return Opening.of(place.opening())
                .map(opening -> opening.rules().stream().map(this::line).toList())
                .orElse(List.of());
    }

    /** From one time of day to another, as "9 h – 12 h 30" or "9:00–12:30". */
    public String span(Opening.Span span) {
        return texts.of("place.hours.span", time(span.from()), time(span.until()));
    }

    private Line line(Opening.Rule rule) {
        String hours = rule.closed()
                ? texts.of("place.hours.closed")
                : rule.hours().isEmpty()
                        ? texts.of("place.hours.always")
                        : rule.hours().stream().map(this::span).collect(Collectors.joining(", "));
        return new Line(days(rule), rule.comment().isEmpty() ? hours : hours + " (" + rule.comment() + ')');
    }

    private String days(Opening.Rule rule) {
        List<String> said = new ArrayList<>();
        rule.days().stream().map(this::days).forEach(said::add);
        if (rule.publicHolidays()) {
            said.add(texts.of("place.hours.publicHolidays"));
        }
        if (rule.schoolHolidays()) {
            said.add(texts.of("place.hours.schoolHolidays"));
        }
        String days = said.isEmpty() ? texts.of("place.hours.daily") : String.join(", ", said);
        String season = rule.months().stream().map(this::months).collect(Collectors.joining(", "));
        String all = season.isEmpty() ? days : season + ", " + days;
        return all.substring(0, 1).toUpperCase(locale.getLocale()) + all.substring(1);
    }

    private String days(Opening.Days days) {
        String from = days.from().getDisplayName(TextStyle.FULL, locale.getLocale());
        return days.from() == days.until()
                ? from
                : texts.of("place.hours.days", from, days.until().getDisplayName(TextStyle.FULL, locale.getLocale()));
    }

    private String months(Opening.Months months) {
        String from = months.from().getDisplayName(TextStyle.FULL_STANDALONE, locale.getLocale());
        return months.from() == months.until()
                ? from
                : texts.of(
                        "place.hours.months",
                        from,
                        months.until().getDisplayName(TextStyle.FULL_STANDALONE, locale.getLocale()));
    }

    private String time(LocalTime time) {
        boolean whole = time.getMinute() == 0;
        return DateTimeFormatter.ofPattern(
                        texts.of(whole ? "place.hours.whole" : "place.hours.time"), locale.getLocale())
                .format(time);
    }
}
