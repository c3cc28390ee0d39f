package org.passerelle.skills;

import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVRecord;
import org.passerelle.kernel.CsvRows;
import org.passerelle.kernel.ImportReport.RefusedRow;
import org.passerelle.kernel.Refusal;
import org.passerelle.skills.ConceptTables.Said;

/** Reads the files that the product ships: both languages in a row, other labels separated by bars. */
final class StarterReader {
    private final ConceptTables tables;

    StarterReader(ConceptTables tables) {
        this.tables = tables;
    }

    List<RefusedRow> read(Function<String, Reader> files) {
        List<RefusedRow> refused = new ArrayList<>();
        refused.addAll(CsvRows.read("skills.csv", files.apply("skills.csv"), this::skill));
        refused.addAll(CsvRows.read("occupations.csv", files.apply("occupations.csv"), this::occupation));
        refused.addAll(CsvRows.read("relations.csv", files.apply("relations.csv"), this::relation));
        return refused;
    }

    private void skill(CSVRecord row) {
        String uri = EscoReader.uri(row.get("uri"));
        boolean knowledge = row.get("type").equals("knowledge");
        tables.skill(
                uri, row.get("rome_code"), knowledge, new Said(0, label(row, "label_fr"), list(row, "alt_fr"), ""));
        tables.skill(
                uri, row.get("rome_code"), knowledge, new Said(1, label(row, "label_en"), list(row, "alt_en"), ""));
        tables.describeIfNobodyDid(uri, row.get("description_en"));
    }

    private void occupation(CSVRecord row) {
        String uri = EscoReader.uri(row.get("uri"));
        String rome = row.get("rome_code");
        tables.occupation(uri, rome, new Said(0, label(row, "label_fr"), list(row, "alt_fr"), ""));
        tables.occupation(uri, rome, new Said(1, label(row, "label_en"), list(row, "alt_en"), ""));
    }

    private void relation(CSVRecord row) {
        tables.relation(row.get("occupation_uri"), row.get("skill_uri"), EscoReader.essential(row.get("relation")));
    }

    private static String label(CSVRecord row, String column) {
        String label = row.get(column);
        if (label.isEmpty()) {
            throw new Refusal("skills.wrongLabel");
        }
        return label;
    }

    private static List<String> list(CSVRecord row, String column) {
        return List.of(row.get(column).split("\\|"));
    }
}
