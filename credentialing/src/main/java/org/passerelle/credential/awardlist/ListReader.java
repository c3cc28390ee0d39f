package org.passerelle.credential.awardlist;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Sheet;
import org.passerelle.kernel.Text;

/**
 * Reads a list of awards: a heading, then a row for each person; comma, semicolon or tab between cells; UTF-8, UTF-16
 * or Windows-1252. Each row gets an answer, whatever is wrong with others.
 */
final class ListReader {
    /** The most rows in one list. */
    static final int MOST = 10_000;

    private static final int MOST_YEARS = 10;
    private static final int MOST_HOURS = 5000;
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s\\p{C}@,;:<>()\\[\\]\\\\\"]{1,64}@([\\p{L}\\p{N}-]{1,63}\\.)+[\\p{L}\\p{N}-]{2,63}");
    private static final Pattern PERCENT = Pattern.compile("(\\d{1,3})(?:[.,]\\d{1,6})?\\s*%?");
    private static final DateTimeFormatter FRENCH =
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private final ListedCourse course;
    private final LocalDate today;
    private final String own;
    private final Set<String> seen = new HashSet<>();

    /** @param own the address of whoever hands it in */
    ListReader(ListedCourse course, LocalDate today, String own) {
        this.course = course;
        this.today = today;
        this.own = own;
    }

    /** @throws Refusal beside the file when it is no list, lacks a column, or has too many rows */
    List<ReadRow> read(byte[] file) {
        List<Sheet.Row> records =
                Sheet.read(file, MOST + 1).orElseThrow(() -> Refusal.of("file", "award.awards.notText"));
        if (records.size() < 2) {
            throw Refusal.of("file", "award.awards.empty");
        }
        if (records.size() > MOST + 1) {
            throw Refusal.of("file", "award.awards.tooMany", MOST);
        }
        Columns columns = new Columns(records.get(0).cells(), course);
        List<ReadRow> rows = new ArrayList<>();
        for (Sheet.Row row : records.subList(1, records.size())) {
            rows.add(row(row.line(), row.cells(), columns));
        }
        return rows;
    }

    private ReadRow row(int line, List<String> cells, Columns columns) {
        if (cells.size() != columns.size()) {
            return ReadRow.rejected(line, cells, RowFault.CELLS);
        }
        if (columns.read(cells).stream().anyMatch(Sheet::isFormula)) {
            return ReadRow.rejected(line, cells, RowFault.FORMULA);
        }
        String email = columns.cell(cells, "email").toLowerCase(Locale.ROOT);
        String name = Text.line(columns.cell(cells, "firstName") + " " + columns.cell(cells, "name"));
        LocalDate day = day(columns.cell(cells, "day"));
        String hours = columns.cell(cells, "hours");
        Map<String, Integer> results = new HashMap<>();
        boolean sound = true;
        for (Map.Entry<String, String> typed : columns.results(cells, course).entrySet()) {
            Integer percent = percent(typed.getValue());
            if (percent == null) {
                sound = false;
            } else {
                results.put(typed.getKey(), percent);
            }
        }
        RowFault fault = fault(email, columns.cell(cells, "name"), name, day, hours);
        if (fault == null && (!sound || results.isEmpty())) {
            fault = sound ? RowFault.NO_RESULT : RowFault.RESULT;
        }
        if (fault == null && !seen.add(email)) {
            fault = RowFault.DUPLICATE;
        }
        return fault == null
                ? new ReadRow(
                        line, cells, email, name, day, hours.isEmpty() ? null : Integer.valueOf(hours), results, null)
                : ReadRow.rejected(line, cells, fault);
    }

    private @Nullable RowFault fault(String email, String surname, String name, @Nullable LocalDate day, String hours) {
        if (email.length() > 254 || !EMAIL.matcher(email).matches()) {
            return RowFault.EMAIL;
        }
        if (email.equals(own)) {
            return RowFault.YOURSELF;
        }
        if (surname.isEmpty() || name.codePointCount(0, name.length()) > 200) {
            return RowFault.NAME;
        }
        if (day == null) {
            return RowFault.DAY;
        }
        if (day.isAfter(today)) {
            return RowFault.DAY_AHEAD;
        }
        if (day.isBefore(today.minusYears(MOST_YEARS))) {
            return RowFault.DAY_OLD;
        }
        boolean counted = hours.isEmpty()
                || (hours.matches("\\d{1,4}") && Integer.parseInt(hours) > 0 && Integer.parseInt(hours) <= MOST_HOURS);
        return counted ? null : RowFault.HOURS;
    }

    private static @Nullable LocalDate day(String typed) {
        try {
            return typed.contains("/") ? LocalDate.parse(typed, FRENCH) : LocalDate.parse(typed);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Whole per cent, rounded down so that 100 means all. */
    private static @Nullable Integer percent(String typed) {
        var matcher = PERCENT.matcher(typed);
        if (!matcher.matches() || Integer.parseInt(matcher.group(1)) > 100) {
            return null;
        }
        return Integer.valueOf(matcher.group(1));
    }
}
