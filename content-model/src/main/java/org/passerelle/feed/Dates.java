package org.passerelle.feed;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.passerelle.kernel.Clocks;
import org.passerelle.kernel.Refusal;

/**
 * Reads dates as feeds write them: {@code iso}, {@code epoch} (seconds or milliseconds), or a pattern of
 * {@link DateTimeFormatter} with French or English names. A time without an offset is the region's.
 */
final class Dates {
    private static final String ISO = "iso";
    private static final String EPOCH = "epoch";
    private static final DateTimeFormatter LENIENT_ISO = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendPattern("['T'][' ']")
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendPattern("[XXX][XX][X]")
            .toFormatter(Locale.ROOT);
    private static final int DIGITS_OF_SECONDS = 11;

    private final List<String> patterns;

    /** @throws Refusal when a pattern is none */
    Dates(List<String> patterns) {
        this.patterns = patterns.isEmpty() ? List.of(ISO) : List.copyOf(patterns);
        for (String pattern : this.patterns) {
            if (!pattern.equals(ISO) && !pattern.equals(EPOCH)) {
                formatter(pattern, Locale.FRANCE);
            }
        }
    }

    private static DateTimeFormatter formatter(String pattern, Locale language) {
        try {
            return DateTimeFormatter.ofPattern(pattern, language);
        } catch (IllegalArgumentException e) {
            throw Refusal.of("mapping", "feed.mapping.date", pattern);
        }
    }

    /** The moment that the first fitting pattern reads; empty when none fits. */
    Optional<Instant> read(String said) {
        return patterns.stream().flatMap(p -> read(p, said).stream()).findFirst();
    }

    private static Optional<Instant> read(String pattern, String said) {
        if (pattern.equals(EPOCH)) {
            return said.matches("-?\\d{1,15}") ? Optional.of(epoch(said)) : Optional.empty();
        }
        return pattern.equals(ISO)
                ? read(LENIENT_ISO, said)
                : read(formatter(pattern, Locale.FRANCE), said).or(() -> read(formatter(pattern, Locale.UK), said));
    }

    private static Optional<Instant> read(DateTimeFormatter format, String said) {
        try {
            return Optional.of(
                    instant(format.parseBest(said, ZonedDateTime::from, LocalDateTime::from, LocalDate::from)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Instant epoch(String said) {
        long number = Long.parseLong(said);
        return said.length() <= DIGITS_OF_SECONDS ? Instant.ofEpochSecond(number) : Instant.ofEpochMilli(number);
    }

    private static Instant instant(TemporalAccessor read) {
        if (read instanceof ZonedDateTime exact) {
            return exact.toInstant();
        }
        return read instanceof LocalDateTime local
                ? local.atZone(Clocks.ZONE).toInstant()
                : LocalDate.from(read).atStartOfDay(Clocks.ZONE).toInstant();
    }
}
