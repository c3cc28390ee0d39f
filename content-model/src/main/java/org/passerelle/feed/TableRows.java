package org.passerelle.feed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;

/**
 * Reads the rows of a table. What separates its columns is what stands most often in its first line; columns are called
 * by their heads, accents, case and punctuation aside.
 */
final class TableRows implements RowReader {
    private static final String SEPARATORS = ",;\t|";
    private static final int LONGEST_HEAD = 64 * 1024;
    private static final int MOST_COLUMNS = 500;

    private final RowBuilder row = new RowBuilder();

    /** The name by which a column is called. */
    static String column(String head) {
        return Text.fold(head).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    @Override
    public void read(BoundedReader text, RowSink sink) throws Broken {
        BufferedReader buffered = new BufferedReader(text, LONGEST_HEAD);
        long line = 1;
        try (CSVParser table = format(separator(buffered)).parse(buffered)) {
            List<String> columns =
                    table.getHeaderNames().stream().map(TableRows::column).toList();
            if (columns.size() > MOST_COLUMNS) {
                throw new Refusal("feed.manyColumns", MOST_COLUMNS);
            }
            text.begin();
            line = table.getCurrentLineNumber() + 1;
            for (CSVRecord record : table) {
                take(record, columns, line, sink);
                text.begin();
                line = table.getCurrentLineNumber() + 1;
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw new Broken(line, e);
        }
    }

    private void take(CSVRecord record, List<String> columns, long line, RowSink sink) {
        if (record.size() != columns.size()) {
            sink.take(line, new Node(), Optional.of(new Refusal("feed.columns", columns.size(), record.size())));
            return;
        }
        row.begin();
        for (int i = 0; i < columns.size(); i++) {
            row.value(columns.get(i), record.get(i));
        }
        row.end(line, sink);
    }

    private static CSVFormat format(char separator) {
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setHeader()
                .setSkipHeaderRecord(true)
                .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_ALL)
                .setAllowMissingColumnNames(true)
                .setTrim(true)
                .setIgnoreEmptyLines(true)
                .setTrailingData(true)
                .get();
    }

    private static char separator(BufferedReader text) throws IOException {
        text.mark(LONGEST_HEAD);
        int[] counts = new int[SEPARATORS.length()];
        boolean quoted = false;
        for (int read = 0; read < LONGEST_HEAD - 1; read++) {
            int c = text.read();
            if (c < 0 || (c == '\n' && !quoted)) {
                break;
            }
            quoted ^= c == '"';
            int which = quoted ? -1 : SEPARATORS.indexOf(c);
            if (which >= 0) {
                counts[which]++;
            }
        }
        text.reset();
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return SEPARATORS.charAt(best);
    }
}
