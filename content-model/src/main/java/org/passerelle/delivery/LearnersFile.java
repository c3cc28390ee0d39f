package org.passerelle.delivery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Sheet;
import org.passerelle.kernel.Text;

/** Reads a file of learners: a heading, then a row for each; the address must be there, a group may be. */
final class LearnersFile {
    /** The most rows of one file. */
    static final int MOST = 2000;

    private static final int LONGEST_GROUP = 60;
    private static final Pattern EMAIL = Pattern.compile(
            "[^\\s\\p{Z}\\p{C}@,;:<>()\\[\\]\\\\\"]{1,64}@([\\p{L}\\p{N}-]{1,63}\\.)+[\\p{L}\\p{N}-]{2,63}");
    private static final Map<String, Set<String>> HEADINGS = Map.of(
            "email", Set.of("email", "e-mail", "mail", "courriel", "adresse e-mail", "adresse electronique"),
            "group", Set.of("groupe", "group", "cohorte", "cohort"));

    private final Map<String, Integer> places = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final Set<String> there;
    private int size;

    /** @param there the addresses that have a place already, in the form in which they are compared */
    LearnersFile(Set<String> there) {
        this.there = Set.copyOf(there);
    }

    /** The addresses of a file, in the form in which they are compared. @throws Refusal when it is no list */
    static Set<String> addresses(byte[] file) {
        Set<String> all = new HashSet<>();
        for (Sheet.Row row : rows(file)) {
            row.cells().stream()
                    .map(cell -> Text.line(cell).toLowerCase(Locale.ROOT))
                    .filter(cell -> cell.indexOf('@') > 0)
                    .forEach(all::add);
        }
        return all;
    }

    private static List<Sheet.Row> rows(byte[] file) {
        List<Sheet.Row> rows =
                Sheet.read(file, MOST + 1).orElseThrow(() -> Refusal.of("file", "delivery.list.notText"));
        if (rows.size() < 2) {
            throw Refusal.of("file", "delivery.list.empty");
        }
        if (rows.size() > MOST + 1) {
            throw Refusal.of("file", "delivery.list.tooMany", MOST);
        }
        return rows;
    }

    /** @throws Refusal beside the file when it is no list, lacks the column, or has too many rows */
    List<EnrolmentRow> read(UUID list, byte[] file) {
        List<Sheet.Row> rows = rows(file);
        List<String> heading = rows.get(0).cells();
        size = heading.size();
        for (int i = 0; i < size; i++) {
            String said = Text.fold(Text.line(heading.get(i)));
            int place = i;
            HEADINGS.forEach((what, words) -> {
                if (words.contains(said)) {
                    places.putIfAbsent(what, place);
                }
            });
        }
        if (!places.containsKey("email")) {
            throw Refusal.of("file", "delivery.list.noColumn");
        }
        List<EnrolmentRow> read = new ArrayList<>();
        for (Sheet.Row row : rows.subList(1, rows.size())) {
            List<String> cells = row.cells();
            boolean whole = cells.size() == size;
            String email = whole ? cell(cells, "email").toLowerCase(Locale.ROOT) : "";
            String group = whole ? cell(cells, "group") : "";
            EnrolmentFault fault = whole ? fault(cells, email, group) : EnrolmentFault.CELLS;
            read.add(new EnrolmentRow(list, row.line(), cells, email, group, fault));
        }
        return read;
    }

    private String cell(List<String> cells, String what) {
        Integer place = places.get(what);
        return place == null ? "" : Text.line(cells.get(place));
    }

    private @Nullable EnrolmentFault fault(List<String> cells, String email, String group) {
        if (cells.stream().anyMatch(Sheet::isFormula)) {
            return EnrolmentFault.FORMULA;
        }
        if (email.length() > 254
                || email.contains("..")
                || !EMAIL.matcher(email).matches()) {
            return EnrolmentFault.EMAIL;
        }
        if (group.codePointCount(0, group.length()) > LONGEST_GROUP) {
            return EnrolmentFault.GROUP;
        }
        if (!seen.add(email)) {
            return EnrolmentFault.DUPLICATE;
        }
        return there.contains(email) ? EnrolmentFault.ALREADY : null;
    }
}
