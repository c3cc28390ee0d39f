package org.passerelle.web.platform;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Clocks;
import org.passerelle.kernel.Days;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.Refusal;

/** The sentences, dates and numbers of the interface in this request's language; {@code t} in pages. */
@RequestScoped
@Named("t")
public class Texts {
    @Inject
    Bundles bundles;

    @Inject
    ActiveLocale locale;

    /** A sentence without gaps. */
    public String of(String key) {
        return bundles.text(locale.language(), key);
    }

    /** A sentence with one gap. */
    public String of(String key, @Nullable Object a) {
        return bundles.text(locale.language(), key, a);
    }

    /** A sentence with two gaps. */
    public String of(String key, @Nullable Object a, @Nullable Object b) {
        return bundles.text(locale.language(), key, a, b);
    }

    /** A sentence with three gaps. */
    public String of(String key, @Nullable Object a, @Nullable Object b, @Nullable Object c) {
        return bundles.text(locale.language(), key, a, b, c);
    }

    /** A sentence with four gaps. */
    public String of(String key, @Nullable Object a, @Nullable Object b, @Nullable Object c, @Nullable Object d) {
        return bundles.text(locale.language(), key, a, b, c, d);
    }

    /** A sentence whose gaps are in a list. */
    public String ofAll(String key, Collection<?> values) {
        return bundles.text(locale.language(), key, values.toArray());
    }

    /** The name of an enum's constant, under {@code prefix.CONSTANT}. */
    public String name(String prefix, @Nullable Object constant) {
        return constant == null ? "" : of(prefix + "." + constant);
    }

    /** The sentence of a refusal. Not another {@code of}: pages would look for a way from each key to a refusal. */
    public String refusal(Refusal refusal) {
        return bundles.of(locale.language(), refusal);
    }

    /** A text in this request's language. */
    public String in(@Nullable LocalizedText text) {
        return text == null ? "" : text.in(locale.language());
    }

    /** A day, as "23 novembre 2026" and "1er décembre 2026". */
    public String day(@Nullable Object date) {
        return write(date, Days.day(locale.language()));
    }

    /** A month, as "novembre 2026". */
    public String month(YearMonth month) {
        return DateTimeFormatter.ofPattern("LLLL yyyy", locale.getLocale()).format(month);
    }

    /** A month without its year, as "nov." */
    public String shortMonth(YearMonth month) {
        return DateTimeFormatter.ofPattern("LLL", locale.getLocale()).format(month);
    }

    /** A day, as "23/11/2026". */
    public String shortDay(@Nullable Object date) {
        return write(date, DateTimeFormatter.ofPattern("dd/MM/yyyy", locale.getLocale()));
    }

    /** A moment, as "23/11/2026 10:42". */
    public String moment(@Nullable Object instant) {
        return write(instant, DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", locale.getLocale()));
    }

    /** A time of day, as "10:42". */
    public String time(@Nullable Object instant) {
        return write(instant, DateTimeFormatter.ofPattern("HH:mm", locale.getLocale()));
    }

    /** A number with at most two decimals. */
    public String number(@Nullable Number number) {
        NumberFormat format = NumberFormat.getNumberInstance(locale.getLocale());
        format.setMaximumFractionDigits(2);
        return number == null ? "" : format.format(number);
    }

    /** A share from 0 to 1 in whole per cent, rounded down so that 100 % means all. */
    public String percent(double share) {
        return of("platform.percent", (int) Math.floor(share * 100 + 1e-9));
    }

    private String write(@Nullable Object date, DateTimeFormatter format) {
        DateTimeFormatter local = format.withLocale(locale.getLocale()).withZone(Clocks.ZONE);
        if (date instanceof Instant instant) {
            return local.format(instant);
        }
        return date instanceof LocalDate day ? local.format(day.atStartOfDay(Clocks.ZONE)) : "";
    }
}
