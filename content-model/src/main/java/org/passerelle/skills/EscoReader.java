package org.passerelle.skills;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.passerelle.kernel.CsvRows;
import org.passerelle.kernel.ImportReport.RefusedRow;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.Refusal;
import org.passerelle.skills.ConceptTables.Said;

/**
 * Reads the CSV files that the ESCO portal hands out, one set a language: {@code skills_en.csv},
 * {@code occupations_en.csv} and, where it is there, {@code occupationSkillRelations.csv}. Its columns are named in the
 * header of each file; those of versions 1.0 to 1.2 that we read are the same.
 */
final class EscoReader {
    private static final String PREFIX = "http://data.europa.eu/esco/";
    private static final String RELATIONS = "occupationSkillRelations.csv";

    private final ConceptTables tables;

    EscoReader(ConceptTables tables) {
        this.tables = tables;
    }

    static boolean knows(Path folder) {
        for (Language language : Language.values()) {
            if (Files.isReadable(folder.resolve("skills_" + language.tag() + ".csv"))) {
                return true;
            }
        }
        return false;
    }

    List<RefusedRow> read(Path folder) {
        List<RefusedRow> refused = new ArrayList<>();
        for (Language language : Language.values()) {
            refused.addAll(read(folder, "skills_" + language.tag() + ".csv", row -> skill(row, language)));
            refused.addAll(read(folder, "occupations_" + language.tag() + ".csv", row -> occupation(row, language)));
        }
        refused.addAll(read(folder, RELATIONS, this::relation));
        return refused;
    }

    /** Reads a file of the folder; one that is absent has no rows. */
    static List<RefusedRow> read(Path folder, String file, CsvRows.RowReader reader) {
        Path path = folder.resolve(file);
        try {
            return Files.isReadable(path) ? CsvRows.read(file, Files.newBufferedReader(path), reader) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void skill(CSVRecord row, Language language) {
        String uri = uri(row.get("conceptUri"));
        tables.skill(uri, "", row.get("skillType").equals("knowledge"), said(row, language));
    }

    private void occupation(CSVRecord row, Language language) {
        tables.occupation(uri(row.get("conceptUri")), "", said(row, language));
    }

    private void relation(CSVRecord row) {
        tables.relation(row.get("occupationUri"), row.get("skillUri"), essential(row.get("relationType")));
    }

    private static Said said(CSVRecord row, Language language) {
        return new Said(
                language == Language.FR ? 0 : 1,
                row.get("preferredLabel"),
                List.of(row.get("altLabels").split("\n")),
                row.get("description"));
    }

    static String uri(String uri) {
        if (!uri.startsWith(PREFIX) || uri.length() > 200) {
            throw new Refusal("skills.wrongUri");
        }
        return uri;
    }

    static boolean essential(String relation) {
        return switch (relation) {
            case "essential" -> true;
            case "optional" -> false;
            default -> throw new Refusal("skills.wrongRelation");
        };
    }
}
