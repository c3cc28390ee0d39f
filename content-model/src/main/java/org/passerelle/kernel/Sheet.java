package org.passerelle.kernel;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A table that people made with a spreadsheet: comma, semicolon or tab between cells; UTF-8, UTF-16 or Windows-1252.
 * Empty rows are passed over.
 */
public final class Sheet {
    private static final int MOST_CELL = 1000;

    private Sheet() {}

    /** A row. @param line its number in the file, from 1 */
    public record Row(int line, List<String> cells) {
        /** Copies the cells. */
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** The rows, the heading first, one more than {@code most} at the most; empty when it is no table. */
    public static Optional<List<Row>> read(byte[] file, int most) {
        return Decoded.text(file).flatMap(text -> rows(text, most + 1));
    }

    private static Optional<List<Row>> rows(String text, int most) {
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        char delimiter = first.indexOf('\t') >= 0 ? '\t' : first.indexOf(';') >= 0 ? ';' : ',';
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreEmptyLines(true)
                .setLenientEof(true)
                .setTrailingData(true)
                .get();
        List<Row> all = new ArrayList<>();
        try (CSVParser parser = format.parse(new StringReader(text))) {
            for (CSVRecord row : parser) {
                if (row.stream().allMatch(String::isBlank)) {
                    continue;
                }
                all.add(new Row((int) row.getRecordNumber(), row.toList()));
                if (all.size() >= most) {
                    break;
                }
            }
        } catch (IOException | IllegalStateException | UncheckedIOException e) {
            return Optional.empty();
        }
        return Optional.of(all);
    }

    /** Whether a spreadsheet would reckon this out, or no cell that people type is as long. */
    public static boolean isFormula(String cell) {
        return cell.length() > MOST_CELL || (!cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0);
    }
}
