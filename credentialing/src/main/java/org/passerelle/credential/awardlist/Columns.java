package org.passerelle.credential.awardlist;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;

/** Which column of a list is which, by its heading in French or English; a skill's column is headed by its name. */
final class Columns {
    private static final Map<String, Set<String>> HEADINGS = Map.of(
            "email", Set.of("email", "e-mail", "mail", "courriel", "adresse e-mail", "adresse electronique"),
            "name", Set.of("nom", "name", "nom complet", "full name", "surname", "last name"),
            "firstName", Set.of("prenom", "first name", "firstname", "given name"),
            "day", Set.of("date", "jour", "day", "fin", "end"),
            "hours", Set.of("heures", "hours", "duree", "duration"),
            "result", Set.of("resultat", "result", "note", "score"));

    private final Map<String, Integer> places = new HashMap<>();
    private final Map<Integer, String> skills = new HashMap<>();
    private final int size;

    /** @throws Refusal when the columns for address, name, day and results are not all there */
    Columns(List<String> heading, ListedCourse course) {
        size = heading.size();
        for (int i = 0; i < size; i++) {
            String said = Text.fold(Text.line(heading.get(i)));
            int place = i;
            HEADINGS.forEach((what, words) -> {
                if (words.contains(said)) {
                    places.putIfAbsent(what, place);
                }
            });
            course.skills().stream()
                    .filter(skill -> names(skill, said, heading.get(place)))
                    .findFirst()
                    .ifPresent(skill -> skills.put(place, skill.uri()));
        }
        for (String needed : List.of("email", "name", "day")) {
            if (!places.containsKey(needed)) {
                throw Refusal.of("file", "award.awards.noColumn." + needed);
            }
        }
        if (!places.containsKey("result") && skills.isEmpty()) {
            throw Refusal.of("file", "award.awards.noColumn.result");
        }
    }

    private static boolean names(ListedCourse.Skill skill, String folded, String heading) {
        return skill.uri().equals(heading.strip())
                || IntStream.range(0, Language.values().length)
                        .mapToObj(i -> Language.values()[i])
                        .anyMatch(language ->
                                Text.fold(skill.label().in(language)).equals(folded));
    }

    /** The cells of the columns that are read. */
    List<String> read(List<String> row) {
        return IntStream.range(0, size)
                .filter(i -> places.containsValue(i) || skills.containsKey(i))
                .mapToObj(row::get)
                .toList();
    }

    int size() {
        return size;
    }

    /** The cell of this column; empty when there is no such column. */
    String cell(List<String> row, String what) {
        Integer place = places.get(what);
        return place == null ? "" : Text.line(row.get(place));
    }

    /** The skill's own result, or the one for all; by the skills' URIs, empty cells left out. */
    Map<String, String> results(List<String> row, ListedCourse course) {
        Map<String, String> found = new HashMap<>();
        String all = cell(row, "result");
        if (!all.isEmpty()) {
            course.skills().forEach(skill -> found.put(skill.uri(), all));
        }
        skills.forEach((place, uri) -> {
            String own = Text.line(row.get(place));
            if (!own.isEmpty()) {
                found.put(uri, own);
            }
        });
        return found;
    }
}
