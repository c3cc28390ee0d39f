package org.passerelle.feed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.passerelle.testing.Database;

/** Files of postings, made for a test. */
final class Sheets {
    private Sheets() {}

    static Path file(String text) {
        return file(text, StandardCharsets.UTF_8);
    }

    static Path file(String text, Charset charset) {
        return file(text.getBytes(charset));
    }

    static Path file(byte[] bytes) {
        try {
            return Files.write(Database.scratch().resolve("feed"), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static FeedMapping mapping(String format, String rows) {
        return FeedMapping.of("""
                {"format": "%s", "rows": "%s", "fields": {
                  "reference": "id", "title": "title", "text": "text", "employer": "company", "city": "city"}}
                """.formatted(format, rows));
    }

    static List<Row> rows(FeedMapping mapping, Path file) {
        List<Row> rows = new ArrayList<>();
        new FeedFile(file, mapping).read(rows::add);
        return rows;
    }

    static List<Posting> postings(FeedMapping mapping, Path file) {
        return rows(mapping, file).stream().map(row -> mapping.read(row.node())).toList();
    }
}
