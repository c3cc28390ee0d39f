package org.passerelle.skills;

import java.sql.Connection;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.passerelle.kernel.ImportProgress;
import org.passerelle.kernel.ImportReport;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.TableMerge;
import org.passerelle.kernel.Text;

/**
 * The three tables, and the rules by which what a source says is joined to what is known: a preferred label takes the
 * place of another one unless only spaces, accents or punctuation differ; other labels are added and never taken away;
 * a source that says nothing changes nothing.
 */
final class ConceptTables {
    private static final int URI = 0;
    private static final int ROME = 1;
    private static final int ENGLISH_DESCRIPTION = 8;
    private static final int FRENCH = 0;
    private static final int LONGEST_LABEL = 400;

    private final Kind skills;
    private final Kind occupations;
    private final TableMerge relations;

    /** One of the two tables of labelled things, which differ in one column. */
    private record Kind(TableMerge table, int labels) {
        Object[] of(String uri) {
            Object[] known = table.row(uri);
            if (known != null) {
                return known;
            }
            Object[] blank = new Object[labels + 6];
            Arrays.fill(blank, "");
            blank[URI] = uri;
            if (labels == 3) {
                blank[2] = Boolean.FALSE;
            }
            return blank;
        }
    }

    /** What a source says of a skill or an occupation in one language (0 for French, 1 for English). */
    record Said(int language, String label, Collection<String> others, String description) {}

    ConceptTables(Connection connection) {
        String[] common = {"label_fr", "label_en", "other_fr", "other_en", "description_fr", "description_en"};
        skills = new Kind(
                new TableMerge(connection, "content.skill", 1, with(common, "uri", "rome_code", "knowledge")), 3);
        occupations =
                new Kind(new TableMerge(connection, "content.occupation", 1, with(common, "uri", "rome_code")), 2);
        relations = new TableMerge(connection, "content.skill_relation", 2, "occupation_uri", "skill_uri", "essential");
    }

    private static String[] with(String[] rest, String... first) {
        String[] all = Arrays.copyOf(first, first.length + rest.length);
        System.arraycopy(rest, 0, all, first.length, rest.length);
        return all;
    }

    void skill(String uri, String romeCode, boolean knowledge, Said said) {
        Object[] row = skills.of(uri);
        if (said.language != FRENCH || !hasSkill(uri)) {
            row[2] = knowledge;
        }
        put(skills, row, romeCode, said);
    }

    /** Says what a known skill is in English, unless another source did. */
    void describeIfNobodyDid(String uri, String description) {
        Object[] row = skills.of(uri);
        if (row[ENGLISH_DESCRIPTION].equals("")) {
            row[ENGLISH_DESCRIPTION] = Text.lines(description);
            skills.table.put(row);
        }
    }

    /** Another label of a skill that is known. */
    void alsoCalled(String uri, Said said) {
        put(skills, skills.of(uri), "", said);
    }

    void occupation(String uri, String romeCode, Said said) {
        put(occupations, occupations.of(uri), romeCode, said);
    }

    boolean hasSkill(String uri) {
        return skills.table.has(uri);
    }

    boolean hasOccupation(String uri) {
        return occupations.table.has(uri);
    }

    /** All skills that are known: their URI, their item of ROME, and the rest. */
    Collection<Object[]> skills() {
        return skills.table.rows();
    }

    void relation(String occupation, String skill, boolean essential) {
        if (!hasOccupation(occupation)) {
            throw new Refusal("skills.unknownOccupation");
        }
        if (!hasSkill(skill)) {
            throw new Refusal("skills.unknownSkill");
        }
        relations.put(occupation, skill, essential);
    }

    ImportReport write(ImportProgress progress) {
        return skills.table
                .write(progress)
                .and(occupations.table.write(progress))
                .and(relations.write(progress));
    }

    private static void put(Kind kind, Object[] row, String romeCode, Said said) {
        if (!romeCode.isEmpty()) {
            row[ROME] = romeCode;
        }
        int label = kind.labels + said.language;
        String before = (String) row[label];
        String heard = Text.line(said.label);
        if (heard.codePointCount(0, heard.length()) > LONGEST_LABEL) {
            throw new Refusal("skills.wrongLabel");
        }
        if (!heard.isEmpty() && !letters(heard).equals(letters(before))) {
            row[label] = heard;
        }
        row[label + 2] = joined((String) row[label + 2], said.others, (String) row[label]);
        String description = Text.lines(said.description);
        if (!description.isEmpty()) {
            row[label + 4] = description;
        }
        if (row[kind.labels].equals("") && row[kind.labels + 1].equals("")) {
            throw new Refusal("skills.wrongLabel");
        }
        kind.table.put(row);
    }

    private static String joined(String known, Collection<String> heard, String label) {
        Set<String> all = new LinkedHashSet<>(Arrays.asList(known.split("\n")));
        heard.forEach(other -> all.add(Text.line(other)));
        all.remove("");
        all.remove(label);
        return String.join("\n", all);
    }

    private static String letters(String label) {
        return Text.fold(label).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
