package org.passerelle.gradebook;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;

/**
 * A table of grades as CSV: its headings, and a row for each learner; semicolons, commas or tabs between cells; UTF-8
 * or Windows-1252.
 *
 * @param headings the cells of the first row
 * @param rows the others, with their lines
 */
record SheetTable(List<String> headings, List<Row> rows) {
    private static final int MOST_ROWS = 10_000;
    private static final int LONGEST_CELL = 1000;
    private static final Pattern GRADE = Pattern.compile("(\\d{1,3}(?:[.,]\\d{1,6})?)\\s*(%|/\\s*20|/\\s*100)?");

    record Row(long line, List<String> cells) {}

    /** The text of a file. @throws Refusal beside the file when it is none */
    static String text(byte[] file) {
        for (byte b : file) {
            if (b == 0) {
                throw Refusal.of("file", "gradebook.notText");
            }
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            return Text.lines(new String(file, Charset.forName("windows-1252")));
        }
    }

    /** @throws Refusal beside the file when it is no table, has no row, or too many */
    static SheetTable read(String text) {
        String head = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(head.indexOf('\t') >= 0 ? '\t' : head.indexOf(';') >= 0 ? ';' : ',')
                .setIgnoreEmptyLines(true)
                .setLenientEof(true)
                .setTrailingData(true)
                .get();
        List<Row> rows = new ArrayList<>();
        try (CSVParser parser = format.parse(new StringReader(text))) {
            for (CSVRecord row : parser) {
                if (row.stream().anyMatch(cell -> !cell.isBlank())) {
                    rows.add(new Row(
                            row.getRecordNumber(), row.stream().map(Text::line).toList()));
                }
                if (rows.size() > MOST_ROWS + 1) {
                    throw Refusal.of("file", "gradebook.tooManyRows", MOST_ROWS);
                }
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw Refusal.of("file", "gradebook.notText");
        }
        if (rows.size() < 2) {
            throw Refusal.of("file", "gradebook.emptySheet");
        }
        return new SheetTable(rows.get(0).cells(), rows.subList(1, rows.size()));
    }

    /** The column under one of these headings, whatever their case and accents; -1 for none. */
    int column(String... names) {
        for (int i = 0; i < headings.size(); i++) {
            for (String name : names) {
                if (Text.fold(headings.get(i)).equals(Text.fold(name))) {
                    return i;
                }
            }
        }
        return -1;
    }

    /** Which column grades which task, by its key or by its title in either language. */
    Map<Integer, Task> graded(List<Task> tasks) {
        Map<Integer, Task> graded = new HashMap<>();
        for (Task task : tasks) {
            int column = column(
                    task.key(), task.title().in(Language.FR), task.title().in(Language.EN));
            if (column >= 0) {
                graded.putIfAbsent(column, task);
            }
        }
        return graded;
    }

    /** Whether a spreadsheet would reckon a cell out, or it is longer than any of such a table. */
    static boolean isFormula(String cell) {
        return cell.length() > LONGEST_CELL || (!cell.isEmpty() && "=+-@".indexOf(cell.charAt(0)) >= 0);
    }

    /** A grade as it is typed: "12,5" and "12.5/20" of 20, "62 %" and "62/100" of 100; 0 to 1. */
    static OptionalDouble grade(String typed) {
        Matcher matcher = GRADE.matcher(Text.line(typed).replace('\u00a0', ' ').replace('\u202f', ' '));
        if (!matcher.matches()) {
            return OptionalDouble.empty();
        }
        String of = matcher.group(2);
        double full = of == null || of.endsWith("20") ? 20 : 100;
        double share = Double.parseDouble(matcher.group(1).replace(',', '.')) / full;
        return share <= 1 ? OptionalDouble.of(share) : OptionalDouble.empty();
    }
}
