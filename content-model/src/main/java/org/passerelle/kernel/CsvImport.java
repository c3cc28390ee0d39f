package org.passerelle.kernel;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Writes the rows of a CSV file into a table, in batches. Rows that are there already are replaced, so that the same
 * file may be read twice. A row that the reader of rows refuses is reported and left out; the others are taken.
 */
public final class CsvImport {
    private static final int BATCH = 500;

    private CsvImport() {}

    /** Turns a row into the values of the insert statement. */
    @FunctionalInterface
    public interface RowReader {
        /**
         * The values in the order of the statement's gaps.
         *
         * @throws Refusal when the row makes no sense; its code goes into the report
         */
        Object[] read(CSVRecord row);
    }

    /**
     * Reads the file.
     *
     * @param file its name, for the report
     * @param remove deletes the row of a key, with one gap for each of the first {@code keys} values
     * @param keys how many of the values are the key
     * @param insert inserts a row
     */
    public static ImportReport into(
            Connection connection, String file, Reader csv, String remove, int keys, String insert, RowReader reader) {
        List<ImportReport.RefusedRow> refused = new ArrayList<>();
        int taken = 0;
        try (CSVParser rows = format().parse(csv);
                PreparedStatement removing = connection.prepareStatement(remove);
                PreparedStatement inserting = connection.prepareStatement(insert)) {
            for (CSVRecord row : rows) {
                Object[] values = values(reader, row, file, refused);
                if (values != null) {
                    add(removing, values, keys);
                    add(inserting, values, values.length);
                    if (++taken % BATCH == 0) {
                        flush(removing, inserting);
                    }
                }
            }
            flush(removing, inserting);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("import of " + file, e);
        }
        return new ImportReport(taken, refused);
    }

    private static CSVFormat format() {
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setTrim(true)
                .get();
    }

    private static Object @Nullable [] values(
            RowReader reader, CSVRecord row, String file, List<ImportReport.RefusedRow> refused) {
        try {
            return reader.read(row);
        } catch (Refusal refusal) {
            refused.add(new ImportReport.RefusedRow(file, row.getRecordNumber() + 1, refusal.code()));
        } catch (IllegalArgumentException e) {
            refused.add(new ImportReport.RefusedRow(file, row.getRecordNumber() + 1, "kernel.unreadableRow"));
        }
        return null;
    }

    private static void add(PreparedStatement statement, Object[] values, int count) throws SQLException {
        for (int i = 0; i < count; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
    }

    private static void flush(PreparedStatement removing, PreparedStatement inserting) throws SQLException {
        removing.executeBatch();
        inserting.executeBatch();
    }
}
