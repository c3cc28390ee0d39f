package org.passerelle.gradebook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.passerelle.delivery.RunLearner;
import org.passerelle.delivery.RunLearners;
import org.passerelle.kernel.Refusal;

/** Tells row by row what a table of grades would do, and what is wrong with it. */
@ApplicationScoped
class SheetReading {
    private static final String[] IDENTIFIER = {"identifiant", "identifier", "id"};
    private static final String[] ADDRESS = {"e-mail", "email", "courriel", "adresse e-mail", "e-mail address"};

    /** Grades that differ by less look the same. */
    private static final double SAME = 0.0005;

    @Inject
    RunLearners learners;

    @Inject
    Rowing rowing;

    /** The columns of a table. */
    private record Columns(int identifier, int address, Map<Integer, Task> graded) {
        static Columns of(SheetTable table, List<Task> tasks) {
            return new Columns(table.column(IDENTIFIER), table.column(ADDRESS), table.graded(tasks));
        }

        boolean isUsed(int column) {
            return column == identifier || column == address || graded.containsKey(column);
        }

        String identifier(List<String> cells) {
            return identifier < 0 ? "" : cells.get(identifier);
        }

        String address(List<String> cells) {
            return address < 0 ? "" : cells.get(address).toLowerCase(Locale.ROOT);
        }
    }

    /** @throws Refusal beside the file when no column says who, or none grades anything */
    static void requireColumns(SheetTable table, List<Task> tasks) {
        Columns columns = Columns.of(table, tasks);
        if (columns.identifier() < 0 && columns.address() < 0) {
            throw Refusal.of("file", "gradebook.noLearnerColumn");
        }
        if (columns.graded().isEmpty()) {
            throw Refusal.of("file", "gradebook.noTaskColumn");
        }
    }

    SheetPreview preview(GradeSheet sheet, Rowing.Frame frame) {
        SheetTable table = SheetTable.read(sheet.text());
        Columns columns = Columns.of(table, frame.tasks());
        int width = table.headings().size();
        List<SheetTable.Row> whole =
                table.rows().stream().filter(r -> r.cells().size() == width).toList();
        Map<String, UUID> addresses = learners.byAddress(
                sheet.run(),
                whole.stream()
                        .map(r -> columns.address(r.cells()))
                        .filter(a -> !a.isEmpty())
                        .collect(Collectors.toSet()));
        Function<List<String>, Optional<UUID>> named = cells ->
                id(columns.identifier(cells)).or(() -> Optional.ofNullable(addresses.get(columns.address(cells))));
        Set<UUID> places =
                whole.stream().flatMap(r -> named.apply(r.cells()).stream()).collect(Collectors.toSet());
        Reader reader = new Reader(frame, columns, standing(frame, sheet.run(), places), sheet.readBy());
        for (SheetTable.Row row : table.rows()) {
            reader.take(row, width, named);
        }
        List<String> ignored = IntStream.range(0, width)
                .filter(i -> !columns.isUsed(i))
                .mapToObj(i -> table.headings().get(i))
                .toList();
        String mark = Integer.toHexString(Objects.hash(reader.findings.size(), reader.changes));
        return new SheetPreview(
                frame.id(), sheet.run(), sheet.name(), ignored, reader.findings, reader.changes, reader.same, mark);
    }

    private record Known(RunLearner learner, GradeRow row) {}

    private Map<UUID, Known> standing(Rowing.Frame frame, UUID run, Collection<UUID> places) {
        List<RunLearner> found = learners.in(run, places);
        Map<UUID, Known> known = new HashMap<>();
        List<GradeRow> rows = rowing.rows(frame, found);
        for (int i = 0; i < found.size(); i++) {
            known.put(found.get(i).enrolment(), new Known(found.get(i), rows.get(i)));
        }
        return known;
    }

    private static Optional<UUID> id(String typed) {
        try {
            return Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static final class Reader {
        private final Rowing.Frame frame;
        private final Columns columns;
        private final Map<UUID, Known> known;
        private final UUID reader;
        private final Set<UUID> seen = new HashSet<>();
        private final List<SheetFinding> findings = new ArrayList<>();
        private final List<SheetPreview.Change> changes = new ArrayList<>();
        private int same;

        Reader(Rowing.Frame frame, Columns columns, Map<UUID, Known> known, UUID reader) {
            this.frame = frame;
            this.columns = columns;
            this.known = known;
            this.reader = reader;
        }

        void take(SheetTable.Row row, int width, Function<List<String>, Optional<UUID>> named) {
            List<String> cells = row.cells();
            if (cells.size() != width) {
                found(row, SheetFault.CELLS, String.valueOf(cells.size()));
                return;
            }
            Optional<String> formula =
                    cells.stream().filter(SheetTable::isFormula).findFirst();
            if (formula.isPresent()) {
                found(row, SheetFault.FORMULA, formula.get());
                return;
            }
            Known who = named.apply(cells).map(known::get).orElse(null);
            SheetFault fault = fault(who);
            if (who == null || fault != null) {
                String said = columns.identifier(cells);
                found(
                        row,
                        Objects.requireNonNullElse(fault, SheetFault.UNKNOWN_LEARNER),
                        said.isEmpty() ? columns.address(cells) : said);
                return;
            }
            columns.graded().forEach((column, task) -> grade(row, who, task, cells.get(column)));
        }

        private @Nullable SheetFault fault(@Nullable Known who) {
            if (who == null) {
                return SheetFault.UNKNOWN_LEARNER;
            }
            if (who.learner().person().equals(reader)) {
                return SheetFault.YOURSELF;
            }
            return seen.add(who.learner().enrolment()) ? null : SheetFault.TWICE;
        }

        private void grade(SheetTable.Row row, Known who, Task task, String typed) {
            if (typed.isEmpty()) {
                return;
            }
            OptionalDouble grade = SheetTable.grade(typed);
            if (grade.isEmpty()) {
                found(row, SheetFault.NUMBER, typed);
                return;
            }
            Double before = who.row().cells().get(frame.tasks().indexOf(task)).score();
            if (before != null && Math.abs(before - grade.getAsDouble()) < SAME) {
                same++;
            } else {
                changes.add(new SheetPreview.Change(
                        who.learner().enrolment(),
                        who.learner().name(),
                        task.key(),
                        task.title(),
                        before,
                        grade.getAsDouble()));
            }
        }

        private void found(SheetTable.Row row, SheetFault fault, String cell) {
            findings.add(new SheetFinding(row.line(), fault, cell.substring(0, Math.min(80, cell.length()))));
        }
    }
}
