package org.passerelle.place;

import ch.poole.openinghoursparser.Holiday;
import ch.poole.openinghoursparser.OpeningHoursParseException;
import ch.poole.openinghoursparser.OpeningHoursParser;
import ch.poole.openinghoursparser.RuleModifier;
import ch.poole.openinghoursparser.TimeSpan;
import ch.poole.openinghoursparser.TokenMgrError;
import ch.poole.openinghoursparser.WeekDayRange;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a place is open, read from the syntax of OpenStreetMap. What is said week by week, and for parts of the year, is
 * understood; sunrise, every second week and the like are right but can't be told in a table.
 *
 * @param rules in order; a later one stands in for an earlier one on its days
 */
public record Opening(List<Rule> rules) {
    private static final int LONGEST = 500;
    private static final int MINUTES_OF_DAY = 24 * 60;
    private static final Duration LEAST = Duration.ofHours(1);

    /** Copies the rules. */
    public Opening {
        rules = List.copyOf(rules);
    }

    /** From one time of day to another. */
    public record Span(LocalTime from, LocalTime until) {
        private Optional<Span> and(Span other) {
            LocalTime later = from.isAfter(other.from) ? from : other.from;
            LocalTime earlier = until.isBefore(other.until) ? until : other.until;
            return later.isBefore(earlier) && Duration.between(later, earlier).compareTo(LEAST) >= 0
                    ? Optional.of(new Span(later, earlier))
                    : Optional.empty();
        }
    }

    /** From one day of the week to another, both of them in it. */
    public record Days(DayOfWeek from, DayOfWeek until) {
        private boolean has(DayOfWeek day) {
            return from.compareTo(until) <= 0
                    ? day.compareTo(from) >= 0 && day.compareTo(until) <= 0
                    : day.compareTo(from) >= 0 || day.compareTo(until) <= 0;
        }
    }

    /** From one month to another, both of them in it. */
    public record Months(Month from, Month until) {
        private boolean has(Month month) {
            return from.compareTo(until) <= 0
                    ? month.compareTo(from) >= 0 && month.compareTo(until) <= 0
                    : month.compareTo(from) >= 0 || month.compareTo(until) <= 0;
        }
    }

    /**
     * One rule.
     *
     * @param months the parts of the year in which it holds; empty for all of it
     * @param days its days; empty for each, or for holidays alone
     * @param publicHolidays whether it speaks of public holidays
     * @param schoolHolidays whether it speaks of school holidays
     * @param hours when it is open; empty for the whole day, or for not at all
     * @param comment what was said besides; may be empty
     */
    public record Rule(
            List<Months> months,
            List<Days> days,
            boolean publicHolidays,
            boolean schoolHolidays,
            List<Span> hours,
            boolean closed,
            boolean adds,
            String comment) {
        /** Copies the parts. */
        public Rule {
            months = List.copyOf(months);
            days = List.copyOf(days);
            hours = List.copyOf(hours);
        }

        private boolean holdsOn(LocalDate day) {
            boolean season = months.isEmpty() || months.stream().anyMatch(m -> m.has(day.getMonth()));
            boolean holidaysAlone = days.isEmpty() && (publicHolidays || schoolHolidays);
            return season
                    && !holidaysAlone
                    && (days.isEmpty() || days.stream().anyMatch(d -> d.has(day.getDayOfWeek())));
        }
    }

    /** Whether a text keeps the syntax. */
    public static boolean isRight(String text) {
        return !parsed(text).isEmpty();
    }

    /** What a text says; empty when it keeps the syntax no more than it can be told in a table. */
    public static Optional<Opening> of(String text) {
        try {
            List<ch.poole.openinghoursparser.Rule> read = parsed(text);
            return read.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Opening(read.stream().map(Opening::rule).toList()));
        } catch (UnsupportedOperationException untold) {
            return Optional.empty();
        }
    }

    private static List<ch.poole.openinghoursparser.Rule> parsed(String text) {
        if (text.length() > LONGEST) {
            return List.of();
        }
        try {
            return new OpeningHoursParser(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))).rules(false);
        } catch (OpeningHoursParseException | RuntimeException | TokenMgrError e) {
            return List.of();
        }
    }

    private static Rule rule(ch.poole.openinghoursparser.Rule read) {
        if (read.getYears() != null || read.getWeeks() != null || read.isFallBack()) {
            throw new UnsupportedOperationException("years and weeks");
        }
        RuleModifier modifier = read.getModifier();
        boolean closed = modifier != null
                && (modifier.getModifier() == RuleModifier.Modifier.CLOSED
                        || modifier.getModifier() == RuleModifier.Modifier.OFF);
        String said = modifier == null ? read.getComment() : modifier.getComment();
        return new Rule(
                each(read.getDates()).stream().map(Opening::months).toList(),
                each(read.getDays()).stream().map(Opening::days).toList(),
                each(read.getHolidays()).stream().anyMatch(h -> h.getType() == Holiday.Type.PH),
                each(read.getHolidays()).stream().anyMatch(h -> h.getType() == Holiday.Type.SH),
                each(read.getTimes()).stream().map(Opening::span).toList(),
                closed,
                read.isAdditive(),
                Objects.requireNonNullElse(said, ""));
    }

    private static Months months(ch.poole.openinghoursparser.DateRange range) {
        var from = range.getStartDate();
        var until = Objects.requireNonNullElse(range.getEndDate(), from);
        if (from == null
                || from.getMonth() == null
                || until.getMonth() == null
                || !from.undefinedDay()
                || !until.undefinedDay()) {
            throw new UnsupportedOperationException("dates");
        }
        return new Months(
                Month.of(from.getMonth().ordinal() + 1),
                Month.of(until.getMonth().ordinal() + 1));
    }

    private static Days days(WeekDayRange range) {
        if (range.getNths() != null) {
            throw new UnsupportedOperationException("the first Monday of a month");
        }
        DayOfWeek from = DayOfWeek.of(range.getStartDay().ordinal() + 1);
        return new Days(
                from,
                range.getEndDay() == null
                        ? from
                        : DayOfWeek.of(range.getEndDay().ordinal() + 1));
    }

    private static Span span(TimeSpan span) {
        if (span.getStartEvent() != null || span.getEndEvent() != null || span.isOpenEnded()) {
            throw new UnsupportedOperationException("sunrise and open ends");
        }
        try {
            int end = Math.min(span.getEnd(), MINUTES_OF_DAY - 1);
            return new Span(LocalTime.ofSecondOfDay(span.getStart() * 60L), LocalTime.ofSecondOfDay(end * 60L));
        } catch (DateTimeException e) {
            throw new UnsupportedOperationException("odd hours", e);
        }
    }

    private static <T> List<T> each(@Nullable List<T> parts) {
        return parts == null ? List.of() : parts;
    }

    /** The hours of a day; empty when it is closed. Holidays are not known here. */
    public List<Span> on(LocalDate day) {
        List<Span> hours = new ArrayList<>();
        for (Rule rule : rules) {
            if (rule.holdsOn(day)) {
                if (!rule.adds()) {
                    hours.clear();
                }
                if (!rule.closed()) {
                    hours.addAll(
                            rule.hours().isEmpty() ? List.of(new Span(LocalTime.MIN, LocalTime.MAX)) : rule.hours());
                }
            }
        }
        return List.copyOf(hours);
    }

    /** When it is open in a half of a day, for an hour at least; empty when it is not. */
    public Optional<Span> in(LocalDate day, Half half) {
        List<Span> open = on(day).stream()
                .map(span -> span.and(half.whole()))
                .flatMap(Optional::stream)
                .toList();
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Span(open.get(0).from(), open.get(open.size() - 1).until()));
    }
}
