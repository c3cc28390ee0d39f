package org.passerelle.design.experiment;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;

/**
 * A value read on a day.
 *
 * @param note what there is to say about it; may be empty
 */
public record Reading(LocalDate day, double value, String note) {
    /** The most values that are taken at once. */
    public static final int MOST = 2000;

    private static final DateTimeFormatter FRENCH = DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT);

    /** Checks it. @throws Refusal when the value is no finite number or the note is too long */
    public Reading {
        note = Text.optional("note", note, 300);
        if (!(Math.abs(value) <= 1e12)) {
            throw Refusal.of("value", "design.number");
        }
    }

    /**
     * Reads a table: a day, a value, a note, with semicolons, tabs or commas; a first line of names is passed over.
     *
     * @throws Refusal beside {@code table}, with the line, when one cannot be read; then none is taken
     */
    public static List<Reading> table(String csv) {
        String text = csv.startsWith("\uFEFF") ? csv.substring(1) : csv;
        String first = text.lines().findFirst().orElse("");
        char between = first.indexOf(';') >= 0 ? ';' : first.indexOf('\t') >= 0 ? '\t' : ',';
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(between)
                .setTrim(true)
                .setIgnoreEmptyLines(true)
                .get();
        List<Reading> readings = new ArrayList<>();
        try (CSVParser rows = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord row : rows) {
                if (row.getRecordNumber() > 1 || !row.get(0).chars().allMatch(c -> !Character.isDigit(c))) {
                    readings.add(read(row));
                }
                if (readings.size() > MOST) {
                    throw Refusal.of("table", "design.experiment.tooMany", MOST);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (UncheckedIOException | IllegalStateException e) {
            throw Refusal.of("table", "design.experiment.unreadable");
        }
        if (readings.isEmpty()) {
            throw Refusal.of("table", "kernel.required");
        }
        return readings;
    }

    private static Reading read(CSVRecord row) {
        try {
            return new Reading(
                    day(row.get(0)),
                    Double.parseDouble(
                            row.get(1).replaceAll("[\\s\\u00A0\\u202F]", "").replace(',', '.')),
                    row.size() > 2 ? row.get(2) : "");
        } catch (DateTimeParseException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
            throw Refusal.of("table", "design.experiment.badLine", row.getRecordNumber());
        }
    }

    /** A day as 2026-11-28 or 28/11/2026. */
    private static LocalDate day(String typed) {
        return typed.indexOf('/') >= 0 ? LocalDate.parse(typed, FRENCH) : LocalDate.parse(typed);
    }
}
