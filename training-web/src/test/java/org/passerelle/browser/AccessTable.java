package org.passerelle.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Who gets in where: the table that {@link AccessIT} holds the application to. */
final class AccessTable {
    static final Path FILE = Path.of("src/test/resources/access.csv");
    static final String STRANGER = "stranger";

    private static final String PAGE = "PAGE ";

    private AccessTable() {}

    /** The pages with a fixed address that somebody sees and none of the others does. */
    static List<String> pages(String who, List<String> others) {
        List<List<String>> rows = rows();
        List<String> head = rows.get(0);
        return rows.stream()
                .skip(1)
                .filter(row -> row.get(0).startsWith(PAGE)
                        && !row.get(0).contains("{")
                        && !row.get(0).endsWith(".zip"))
                .filter(row -> in(row, head, who) && others.stream().noneMatch(other -> in(row, head, other)))
                .map(row -> row.get(0).substring(PAGE.length()))
                .toList();
    }

    private static boolean in(List<String> row, List<String> head, String who) {
        return row.get(head.indexOf(who)).equals("in");
    }

    private static List<List<String>> rows() {
        try {
            return Files.readAllLines(FILE).stream()
                    .map(line -> Arrays.asList(line.split(";")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
