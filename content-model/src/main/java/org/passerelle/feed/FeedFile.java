package org.passerelle.feed;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.passerelle.kernel.Refusal;

/** A file of postings on this machine, read as its format and its characters ask for. */
final class FeedFile {
    private final Path file;
    private final FeedMapping mapping;
    private final Encoding encoding;

    /**
     * Looks at its size and its characters.
     *
     * @throws Refusal when it is too large, or no text that is read
     */
    FeedFile(Path file, FeedMapping mapping) {
        this.file = file;
        this.mapping = mapping;
        try {
            if (Files.size(file) > FeedLimits.BYTES) {
                throw new Refusal("feed.tooLarge", FeedLimits.BYTES / (1024 * 1024));
            }
            this.encoding = Encoding.of(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Encoding encoding() {
        return encoding;
    }

    /**
     * How many rows there are; reads all of the file and so finds out whether it is whole.
     *
     * @throws Refusal when it breaks off, goes beyond a limit or holds no row
     */
    int count() {
        int[] rows = new int[1];
        read(row -> rows[0] = row.number());
        if (rows[0] == 0) {
            throw new Refusal("feed.noRows", mapping.rows().isEmpty() ? "/" : mapping.rows());
        }
        return rows[0];
    }

    /**
     * Reads all rows in order.
     *
     * @throws Refusal when it breaks off or goes beyond a limit; the rows before that were handed over
     */
    void read(Consumer<Row> each) {
        int[] rows = new int[1];
        RowSink sink = (line, node, fault) -> {
            rows[0]++;
            if (rows[0] > FeedLimits.ROWS) {
                throw new Refusal("feed.manyRows", FeedLimits.ROWS);
            }
            each.accept(new Row(rows[0], line, node, fault));
        };
        try (Reader text = encoding.open(file)) {
            reader().read(new BoundedReader(text), sink);
        } catch (RowReader.Broken e) {
            throw new Refusal("feed.broken", e.line(), rows[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RowReader reader() {
        return switch (mapping.format()) {
            case JSON -> new JsonRows(mapping.rowPath());
            case XML -> new XmlRows(mapping.rowPath());
            case CSV -> new TableRows();
            case JSON_LD -> new LinkedDataRows();
        };
    }
}
