package org.passerelle.design.procedure;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.passerelle.kernel.Refusal;

/**
 * A procedure's steps as a table in CSV: its columns are named in French or in English, parted by semicolons, commas or
 * tabs. All rows are read before anything is decided, so that everything wrong is told at once.
 */
public final class StepTable {
    /** The most characters that are read. */
    public static final int LONGEST = 200_000;

    private StepTable() {}

    /**
     * What became of a row.
     *
     * @param line its line in the table, from 2: the first holds the names
     * @param key the step's key as read
     * @param name the step's name as read
     * @param reasons why it is refused; empty when it is taken
     */
    public record Row(long line, String key, String name, List<Refusal> reasons) {}

    /**
     * What became of a table.
     *
     * @param rows what became of each row
     * @param reasons what is wrong with the table as a whole
     * @param map the steps; empty when anything was refused
     */
    public record Report(List<Row> rows, List<Refusal> reasons, Optional<ProcedureMap> map) {
        /** How many rows are refused. */
        public long refused() {
            return rows.stream().filter(r -> !r.reasons().isEmpty()).count();
        }
    }

    /** The text of a file: UTF-8, with or without its mark, else Windows-1252. */
    public static String decode(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            return new String(file, Charset.forName("windows-1252"));
        }
    }

    /** Reads a table and says what is wrong with it. */
    public static Report read(String csv) {
        try {
            return readRows(csv);
        } catch (Refusal unreadable) {
            return new Report(List.of(), List.of(unreadable), Optional.empty());
        }
    }

    private static Report readRows(String csv) {
        if (csv.length() > LONGEST) {
            throw new Refusal("design.tableTooLong", LONGEST);
        }
        List<CSVRecord> records = records(csv);
        if (records.size() < 2) {
            throw new Refusal("design.tableEmpty");
        }
        StepColumns columns = StepColumns.of(records.get(0));
        Map<CSVRecord, StepColumns.Result> read = new LinkedHashMap<>();
        String previous = "";
        for (CSVRecord row : records.subList(1, records.size())) {
            StepColumns.Result result = columns.read(row, previous);
            read.put(row, result);
            previous = result.key();
        }
        List<Row> rows = new ArrayList<>();
        read.forEach((row, r) -> rows.add(new Row(row.getRecordNumber(), r.key(), r.name(), r.reasons(read.values()))));
        return whole(
                rows, read.values().stream().flatMap(r -> r.step().stream()).toList());
    }

    private static Report whole(List<Row> rows, List<Step> steps) {
        if (rows.stream().anyMatch(r -> !r.reasons().isEmpty())) {
            return new Report(rows, List.of(), Optional.empty());
        }
        try {
            return new Report(rows, List.of(), Optional.of(new ProcedureMap(steps)));
        } catch (Refusal circle) {
            return new Report(rows, List.of(circle), Optional.empty());
        }
    }

    private static List<CSVRecord> records(String csv) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter(csv))
                .setTrim(true)
                .setIgnoreEmptyLines(true)
                .setLenientEof(true)
                .get();
        try (CSVParser parser = format.parse(new StringReader(csv))) {
            return parser.getRecords();
        } catch (IOException | UncheckedIOException e) {
            throw new Refusal("design.tableUnreadable");
        }
    }

    /** Whichever of the three stands most often in the line of names. */
    private static char delimiter(String csv) {
        String head = csv.lines().filter(l -> !l.isBlank()).findFirst().orElse("");
        return Stream.of(';', ',', '\t')
                .max(Comparator.comparingLong(
                        c -> head.chars().filter(h -> h == c).count()))
                .orElse(';');
    }

    /** The table of a map, as {@link #read} takes it; what a spreadsheet would take for a formula is quoted. */
    public static String write(ProcedureMap map) {
        StringBuilder out = new StringBuilder();
        try (CSVPrinter printer =
                CSVFormat.DEFAULT.builder().setDelimiter(';').get().print(out)) {
            printer.printRecord(StepColumns.NAMES);
            for (Step step : map.steps()) {
                printer.printRecord(StepColumns.cells(step));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
