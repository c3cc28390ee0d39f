package org.passerelle.skills;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.passerelle.kernel.ImportReport.RefusedRow;
import org.passerelle.kernel.Refusal;
import org.passerelle.skills.ConceptTables.Said;

/**
 * Reads the CSV files of ROME (France Travail): sheets become occupations with their names as other labels, items
 * become skills. An item that a skill of another source stands for lends it its label instead of becoming one more
 * skill. An item is essential when ROME lists it among the basic ones only.
 */
final class RomeReader {
    private static final int FRENCH = 0;
    private static final String KNOWLEDGE = "1";
    private static final String PLACE_OF_WORK = "5";
    private static final Set<String> SPECIFIC = Set.of("9", "10");

    private final ConceptTables tables;
    private final Map<String, String> standsFor = new HashMap<>();
    private final Map<String, String> uriOfItem = new HashMap<>();
    private final Set<String> specific = new HashSet<>();
    private final Set<String> noSkills = new HashSet<>();

    RomeReader(ConceptTables tables) {
        this.tables = tables;
        for (Object[] skill : tables.skills()) {
            if (!skill[1].equals("") && !skill[0].toString().startsWith("rome:")) {
                standsFor.put((String) skill[1], (String) skill[0]);
            }
        }
    }

    static boolean knows(Path folder) {
        return Files.isReadable(folder.resolve("metiers.csv")) && Files.isReadable(folder.resolve("competences.csv"));
    }

    List<RefusedRow> read(Path folder) {
        List<RefusedRow> refused = new ArrayList<>();
        refused.addAll(EscoReader.read(folder, "metiers.csv", this::occupation));
        refused.addAll(EscoReader.read(folder, "metiers_exemple.csv", this::name));
        refused.addAll(EscoReader.read(folder, "metiers_definition.csv", this::definition));
        refused.addAll(EscoReader.read(folder, "competences.csv", this::item));
        refused.addAll(EscoReader.read(folder, "correspondances.csv", this::relation));
        return refused;
    }

    private void occupation(CSVRecord row) {
        String code = code(row.get("code_rome"));
        tables.occupation("rome:" + code, code, said(row.get("libelle_rome"), List.of(), ""));
    }

    private void name(CSVRecord row) {
        String code = known(row);
        tables.occupation("rome:" + code, code, said("", List.of(plain(row.get("libelle_appellation_long"))), ""));
    }

    private void definition(CSVRecord row) {
        String code = known(row);
        if (row.get("libelle_type_texte").equals("definition")
                && row.get("position_libelle_txt").equals("0")) {
            tables.occupation("rome:" + code, code, said("", List.of(), plain(row.get("libelle_texte"))));
        }
    }

    private void item(CSVRecord row) {
        String number = row.get("code_ogr");
        if (!number.matches("[0-9]{1,9}")) {
            throw new Refusal("skills.wrongUri");
        }
        if (row.get("code_type_referentiel").equals(PLACE_OF_WORK)) {
            noSkills.add(number);
            return;
        }
        if (SPECIFIC.contains(row.get("code_ref_rubrique"))) {
            specific.add(number);
        }
        String item = "ogr:" + number;
        String label = plain(row.get("libelle"));
        boolean knowledge = row.get("code_type_referentiel").equals(KNOWLEDGE);
        String other = standsFor.get(item);
        uriOfItem.put(number, other == null ? "rome:" + item : other);
        if (other == null) {
            tables.skill("rome:" + item, item, knowledge, said(label, List.of(), ""));
        } else {
            tables.alsoCalled(other, said("", List.of(label), ""));
        }
    }

    private void relation(CSVRecord row) {
        String number = row.get("code_ogr");
        String skill = uriOfItem.get(number);
        if (skill != null) {
            tables.relation("rome:" + code(row.get("code_rome")), skill, !specific.contains(number));
        } else if (!noSkills.contains(number)) {
            throw new Refusal("skills.unknownSkill");
        }
    }

    private String known(CSVRecord row) {
        String code = code(row.get("code_rome"));
        if (!tables.hasOccupation("rome:" + code)) {
            throw new Refusal("skills.unknownOccupation");
        }
        return code;
    }

    private static String code(String typed) {
        if (!typed.matches("[A-Z][0-9]{4}")) {
            throw new Refusal("skills.wrongRomeCode");
        }
        return typed;
    }

    private static Said said(String label, List<String> others, String description) {
        return new Said(FRENCH, plain(label), others, description);
    }

    /** The files double each apostrophe of a text. */
    private static String plain(String text) {
        return text.replace("''", "'");
    }
}
