package org.passerelle.design.procedure;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;

/** Where in a table what stands, and what a row says. */
final class StepColumns {
    static final List<String> NAMES =
            Stream.of(Column.values()).map(c -> c.names.get(0)).toList();

    private final Map<Column, Integer> places = new EnumMap<>(Column.class);

    enum Column {
        KEY("etape", "step", "code", "key"),
        NAME("intitule", "name", "libelle", "title"),
        ACTOR("acteur", "actor", "qui", "who"),
        CHANNEL("canal", "channel"),
        FORMS("formulaires", "forms"),
        SIGNATURES("signatures", "visas"),
        WORK("travail_min", "work_min", "travail", "work"),
        WAIT("attente_jours", "wait_days", "attente", "wait"),
        REWORK("reprise_pct", "rework_pct", "reprise", "rework"),
        SHARE("part_pct", "share_pct", "part", "share"),
        AFTER("apres", "after", "precedents", "predecessors"),
        RULE("contrainte", "rule", "constraint"),
        SOURCE("source", "texte", "text");

        private final List<String> names;

        Column(String... names) {
            this.names = List.of(names);
        }
    }

    /**
     * What was read in a row.
     *
     * @param after what it says must come before
     * @param step the step, if it makes sense by itself
     * @param reason why it does not
     */
    record Result(
            String key,
            String name,
            List<String> after,
            Optional<Step> step,
            @Nullable Refusal reason) {
        /** Why the row is refused, the other rows being these. */
        List<Refusal> reasons(Collection<Result> all) {
            Stream<Refusal> missing = after.stream()
                    .filter(k -> all.stream().noneMatch(r -> r.key.equals(k)))
                    .map(k -> Refusal.of("after", "design.stepMissing", key, k));
            Stream<Refusal> twice = all.stream().filter(r -> r.key.equals(key)).count() > 1 && !key.isEmpty()
                    ? Stream.of(Refusal.of("key", "design.stepTwice", key))
                    : Stream.empty();
            return Stream.of(Stream.ofNullable(reason), twice, missing)
                    .flatMap(s -> s)
                    .toList();
        }
    }

    private StepColumns() {}

    /** @throws Refusal when a column is missing that must be there */
    static StepColumns of(CSVRecord head) {
        StepColumns columns = new StepColumns();
        for (int i = 0; i < head.size(); i++) {
            String said = Text.fold(head.get(i))
                    .strip()
                    .replace(' ', '_')
                    .replace("(", "")
                    .replace(")", "");
            for (Column column : Column.values()) {
                if (column.names.contains(said)) {
                    columns.places.putIfAbsent(column, i);
                }
            }
        }
        for (Column needed : List.of(Column.KEY, Column.NAME, Column.ACTOR)) {
            if (!columns.places.containsKey(needed)) {
                throw new Refusal("design.columnMissing", needed.names.get(0), String.join(", ", needed.names));
            }
        }
        return columns;
    }

    /** Reads a row; without a column that says what comes before, it comes after the row above. */
    Result read(CSVRecord row, String above) {
        String key = cell(row, Column.KEY);
        List<String> after = places.containsKey(Column.AFTER)
                ? Step.keys(cell(row, Column.AFTER))
                : above.isEmpty() ? List.of() : List.of(above);
        try {
            return new Result(key, cell(row, Column.NAME), after, Optional.of(step(row, key, after)), null);
        } catch (Refusal refused) {
            return new Result(key, cell(row, Column.NAME), after, Optional.empty(), refused);
        }
    }

    private Step step(CSVRecord row, String key, List<String> after) {
        return new Step(
                key,
                cell(row, Column.NAME),
                cell(row, Column.ACTOR),
                channel(cell(row, Column.CHANNEL)),
                whole(row, Column.FORMS, 0),
                whole(row, Column.SIGNATURES, 0),
                whole(row, Column.WORK, 0),
                number(row, Column.WAIT, 0),
                whole(row, Column.REWORK, 0),
                whole(row, Column.SHARE, 100),
                after,
                cell(row, Column.RULE),
                cell(row, Column.SOURCE));
    }

    private static Channel channel(String said) {
        return switch (Text.fold(said)) {
            case "", "online", "en ligne", "numerique", "application" -> Channel.ONLINE;
            case "counter", "guichet", "accueil", "sur place" -> Channel.COUNTER;
            case "paper", "papier", "courrier", "post" -> Channel.PAPER;
            case "email", "e-mail", "courriel", "mail" -> Channel.EMAIL;
            case "phone", "telephone" -> Channel.PHONE;
            case "meeting", "reunion", "commission", "committee" -> Channel.MEETING;
            default -> throw Refusal.of("channel", "design.channelUnknown", said);
        };
    }

    private int whole(CSVRecord row, Column column, int otherwise) {
        double number = number(row, column, otherwise);
        if (number != Math.rint(number) || Math.abs(number) > 1e9) {
            throw Refusal.of("table", "design.notWhole", column.names.get(0), cell(row, column));
        }
        return (int) number;
    }

    private double number(CSVRecord row, Column column, double otherwise) {
        String said = cell(row, column).replace("%", "").replace(',', '.').strip();
        if (said.isEmpty()) {
            return otherwise;
        }
        if (!said.matches("-?\\d{1,9}(\\.\\d{1,6})?")) {
            throw Refusal.of("table", "design.notANumber", column.names.get(0), cell(row, column));
        }
        return Double.parseDouble(said);
    }

    /** What stands there, without the apostrophe that keeps a spreadsheet from taking it for a formula. */
    private String cell(CSVRecord row, Column column) {
        Integer place = places.get(column);
        String said = place == null || place >= row.size() ? "" : Text.line(row.get(place));
        return said.matches("'[=+@-].*") ? said.substring(1) : said;
    }

    static List<String> cells(Step step) {
        return Stream.of(
                        step.key(),
                        step.name(),
                        step.actor(),
                        step.channel().name(),
                        String.valueOf(step.forms()),
                        String.valueOf(step.signatures()),
                        String.valueOf(step.workMinutes()),
                        String.valueOf(step.waitDays()),
                        String.valueOf(step.reworkPercent()),
                        String.valueOf(step.sharePercent()),
                        String.join(" ", step.after()),
                        step.rule(),
                        step.ruleSource())
                .map(c -> c.matches("[=+@-].*") ? "'" + c : c)
                .toList();
    }
}
