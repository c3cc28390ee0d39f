package org.passerelle.kernel;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads CSV files row by row: comma-separated, with a header, UTF-8 with or without a byte-order mark. A row that can't
 * be read or that is refused is reported with its line, and the others are read on.
 */
public final class CsvRows {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .setIgnoreEmptyLines(true)
            .setLenientEof(true)
            .setTrailingData(true)
            .get();

    private CsvRows() {}

    /** Does something with a row. */
    @FunctionalInterface
    public interface RowReader {
        /**
         * Takes the row.
         *
         * @throws Refusal when the row makes no sense; its code goes into the report
         */
        void take(CSVRecord row);
    }

    /**
     * Reads a file to its end and closes it.
     *
     * @param file its name, for the report
     * @return the rows that were not taken
     */
    public static List<ImportReport.RefusedRow> read(String file, Reader csv, RowReader reader) {
        List<ImportReport.RefusedRow> refused = new ArrayList<>();
        try (BufferedReader text = new BufferedReader(csv)) {
            skipMark(text);
            try (CSVParser rows = FORMAT.parse(text)) {
                long line = rows.getCurrentLineNumber() + 1;
                for (CSVRecord row : rows) {
                    take(row, reader, file, line, refused);
                    line = rows.getCurrentLineNumber() + 1;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return refused;
    }

    private static void take(
            CSVRecord row, RowReader reader, String file, long line, List<ImportReport.RefusedRow> refused) {
        try {
            if (!row.isConsistent()) {
                throw new Refusal("kernel.unreadableRow");
            }
            reader.take(row);
        } catch (Refusal refusal) {
            refused.add(new ImportReport.RefusedRow(file, line, refusal.code()));
        } catch (IllegalArgumentException e) {
            refused.add(new ImportReport.RefusedRow(file, line, "kernel.unreadableRow"));
        }
    }

    private static void skipMark(BufferedReader text) throws IOException {
        text.mark(1);
        if (text.read() != '\uFEFF') {
            text.reset();
        }
    }
}
