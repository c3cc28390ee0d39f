package org.passerelle.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every page's address, read from the page beans' sources, so that a new page cannot be forgotten by a test. */
final class Addresses {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern ROUTE = Pattern.compile("@Route\\(\\s*path = \"([^\"]+)\"");

    private Addresses() {}

    /** The addresses with their open parts, sorted. */
    static List<String> all() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> ROUTE.matcher(read(file)).results().map(found -> found.group(1)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address with its open parts filled in: a course that is there, else an identifier that nothing has. */
    static String filled(String address) {
        return Matcher.quoteReplacement(address)
                .replace("{slug}", "client-mecontent")
                .replaceAll("\\{\\w+}", UUID.randomUUID().toString());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
