package org.passerelle.credential.reading;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.passerelle.credential.verification.Finding;
import org.passerelle.credential.verification.FindingCode;
import org.passerelle.kernel.Text;

/**
 * A list of codes or links, one a line, with or without a heading: comma, semicolon or tab between the columns. A
 * column headed as a name says whom each credential should be about.
 */
final class Links {
    private static final Pattern CODE = Pattern.compile("(?:[0-9A-Za-z]{4}[-\\s\\p{Pd}]?){6}[0-9A-Za-z]{2}");
    private static final Pattern LINK = Pattern.compile("https?://\\S+", Pattern.CASE_INSENSITIVE);
    private static final Set<String> PERSON =
            Set.of("nom", "name", "personne", "person", "candidat", "candidate", "titulaire", "holder", "surname");
    private static final Set<String> FIRST_NAME = Set.of("prenom", "first name", "firstname", "given name");
    private static final Set<String> EMAIL = Set.of("email", "e-mail", "mail", "courriel", "adresse e-mail");
    private static final int LOOKED_AT = 5;

    private final String file;
    private final List<CSVRecord> rows;

    Links(String file, String text) {
        this.file = file;
        this.rows = rows(text);
    }

    /** Whether a text is such a list: one of its first lines holds a code or a link, or its name says so. */
    static boolean isList(String name, String text) {
        String end = name.toLowerCase(Locale.ROOT);
        return end.endsWith(".csv")
                || end.endsWith(".tsv")
                || (text.indexOf('{') < 0
                        && text.lines()
                                .filter(line -> !line.isBlank())
                                .limit(LOOKED_AT)
                                .anyMatch(line -> cells(line).anyMatch(Links::isAddress)));
    }

    private static Stream<String> cells(String line) {
        return Arrays.stream(line.split("[,;\\t]", -1)).map(cell -> cell.strip().replaceAll("^\"|\"$", ""));
    }

    private static boolean isAddress(String cell) {
        return CODE.matcher(cell).matches() || LINK.matcher(cell).matches();
    }

    private static List<CSVRecord> rows(String text) {
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(first))
                .setTrim(true)
                .setIgnoreEmptyLines(true)
                .setLenientEof(true)
                .setTrailingData(true)
                .get();
        List<CSVRecord> read = new ArrayList<>();
        try (CSVParser parser = format.parse(new StringReader(text))) {
            for (CSVRecord row : parser) {
                read.add(row);
                if (read.size() > Limits.MOST_ROWS + 1) {
                    break;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read;
    }

    private static char delimiter(String line) {
        for (char candidate : new char[] {'\t', ';'}) {
            if (line.indexOf(candidate) >= 0) {
                return candidate;
            }
        }
        return ',';
    }

    /** What stands in it, line by line; one thing at least. */
    List<Taken> all() {
        List<Taken> all = rows.isEmpty() ? List.of() : lines();
        return all.isEmpty() ? List.of(new Taken.Nothing(file, Finding.of(FindingCode.NOTHING_INSIDE))) : all;
    }

    private List<Taken> lines() {
        List<String> head = address(rows.get(0)).isPresent()
                ? List.of()
                : rows.get(0).stream().map(cell -> Text.fold(cell).strip()).toList();
        return rows.stream()
                .skip(head.isEmpty() ? 0 : 1)
                .filter(row -> row.stream().anyMatch(cell -> !cell.isBlank()))
                .map(row -> taken(row, head))
                .toList();
    }

    private Taken taken(CSVRecord row, List<String> head) {
        String place = rows.size() == 1 ? file : file + ":" + row.getRecordNumber();
        return address(row)
                .<Taken>map(address -> new Taken.Link(place, address, person(row, head), false))
                .orElseGet(() -> new Taken.Nothing(place, Finding.of(FindingCode.NO_LINK)));
    }

    private static Optional<String> address(CSVRecord row) {
        return row.stream().filter(Links::isAddress).findFirst();
    }

    /** Under a heading what it says; without one, the first other column with letters in it. */
    private static String person(CSVRecord row, List<String> head) {
        if (head.isEmpty()) {
            return row.stream()
                    .filter(cell -> !isAddress(cell) && cell.chars().anyMatch(Character::isLetter))
                    .findFirst()
                    .map(Text::line)
                    .orElse("");
        }
        String name = (under(FIRST_NAME, row, head) + " " + under(PERSON, row, head)).strip();
        return name.isEmpty() ? under(EMAIL, row, head) : name;
    }

    private static String under(Set<String> headings, CSVRecord row, List<String> head) {
        return IntStream.range(0, Math.min(head.size(), row.size()))
                .filter(column -> headings.contains(head.get(column)))
                .mapToObj(column -> Text.line(row.get(column)))
                .collect(Collectors.joining(" "));
    }
}
