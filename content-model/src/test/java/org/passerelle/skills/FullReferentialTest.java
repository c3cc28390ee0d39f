package org.passerelle.skills;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.kernel.ImportProgress;
import org.passerelle.kernel.ImportReport;
import org.passerelle.kernel.ImportReport.RefusedRow;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.Refusal;
import org.passerelle.testing.Database;
import org.passerelle.testing.World;

/** The full classifications are not part of the product: name a folder that has them in PASSERELLE_DATA. */
class FullReferentialTest {
    private static final String ACCOUNTING = "http://data.europa.eu/esco/skill/ecc18804-a466-40d9-98b4-fba5cd67dd4b";

    @ParameterizedTest
    @EnumSource
    void allOfEscoAndRomeIsReadInAMinuteAndTwiceWithoutHarm(Database database) {
        List<Path> folders = folders();
        try (World world = database.world()) {
            ReferentialImport imports = world.get(ReferentialImport.class);
            imports.readShipped();
            List<String> heard = new ArrayList<>();
            long start = System.nanoTime();
            for (Path folder : folders) {
                ImportReport report = imports.read(folder, (part, done, total) -> heard.add(part + done));
                assertTrue(report.created() > 0, folder + " " + report.created());
                assertTrue(report.refused().size() < report.taken() / 50, folder + " " + summary(report));
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            assertTrue(seconds < 60, database + " took " + seconds + " s");
            assertTrue(heard.size() > 100);
            for (Path folder : folders) {
                ImportReport again = imports.read(folder, ImportProgress.UNHEARD);
                assertFalse(again.changedAnything(), folder + " changed " + again.updated());
            }
            assertFalse(imports.readShipped().changedAnything());
            Referential referential = world.get(Referential.class);
            assertTrue(referential.content().skills().size() > 24_000);
            assertEquals(
                    "accounting",
                    referential.skill(ACCOUNTING).orElseThrow().label().in(Language.EN));
            assertFalse(referential.description(ACCOUNTING).isEmpty());
            assertTrue(referential.asked("rome:A1101").size() > 10);
            assertEquals(
                    "rome:M1203",
                    referential.suggestOccupations("compta", Language.FR, 50).stream()
                            .map(Occupation::uri)
                            .filter("rome:M1203"::equals)
                            .findFirst()
                            .orElse("none"));
        }
    }

    private static String summary(ImportReport report) {
        return report.refused().size() + " of " + report.taken() + ": "
                + report.refused().stream().limit(5).toList();
    }

    private static List<Path> folders() {
        String data = System.getenv("PASSERELLE_DATA");
        assumeTrue(data != null, "PASSERELLE_DATA names no folder with the full classifications");
        return List.of(Path.of(data, "esco/v1.1.0-en"), Path.of(data, "esco/v1.0-fr"), Path.of(data, "rome/v347"));
    }

    @Test
    void aBadRowInTheMiddleIsReportedAndTheOthersAreTaken(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("skills_en.csv"),
                String.join(
                        "\n",
                        "conceptUri,skillType,preferredLabel,altLabels,description",
                        "http://data.europa.eu/esco/skill/1,knowledge,one,\"first\nsolo\",\"two\nlines\"",
                        "http://elsewhere.example/skill/2,knowledge,two,,",
                        "http://data.europa.eu/esco/skill/3,knowledge",
                        "http://data.europa.eu/esco/skill/4,knowledge," + "x".repeat(401) + ",,",
                        "http://data.europa.eu/esco/skill/5,skill/competence,five,,",
                        ""));
        try (World world = Database.H2.world()) {
            ImportReport report = world.get(ReferentialImport.class).read(folder, ImportProgress.UNHEARD);
            assertEquals(2, report.created());
            assertEquals(
                    List.of(
                            new RefusedRow("skills_en.csv", 5, "skills.wrongUri"),
                            new RefusedRow("skills_en.csv", 6, "kernel.unreadableRow"),
                            new RefusedRow("skills_en.csv", 7, "skills.wrongLabel")),
                    report.refused());
            Skill one = world.get(Referential.class)
                    .skill("http://data.europa.eu/esco/skill/1")
                    .orElseThrow();
            assertEquals(List.of("first", "solo"), one.others(Language.EN));
            assertTrue(one.knowledge());
        }
    }

    @Test
    void anItemOfRomeLendsItsLabelToTheSkillThatStandsForIt(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("metiers.csv"),
                "\"code_rome\",\"libelle_rome\"\n\"M1203\",\"Comptabilité\"\n\"x\",\"y\"\n");
        Files.writeString(
                folder.resolve("competences.csv"),
                "\"code_ogr\",\"libelle\",\"code_type_referentiel\",\"code_ref_rubrique\"\n"
                        + "\"101360\",\"Règles d''usage des comptes\",\"1\",\"7\"\n\"7\",\"Compter\",\"2\",\"9\"\n");
        Files.writeString(
                folder.resolve("correspondances.csv"),
                "\"code_rome\",\"code_ogr\"\n\"M1203\",\"101360\"\n\"M1203\",\"7\"\n\"M1203\",\"8\"\n");
        try (World world = Database.H2.world()) {
            ReferentialImport imports = world.get(ReferentialImport.class);
            imports.readShipped();
            ImportReport report = imports.read(folder, ImportProgress.UNHEARD);
            assertEquals(2, report.refused().size());
            Referential referential = world.get(Referential.class);
            assertEquals(
                    "comptabilité",
                    referential.skill(ACCOUNTING).orElseThrow().label().in(Language.FR));
            assertTrue(referential
                    .skill(ACCOUNTING)
                    .orElseThrow()
                    .others(Language.FR)
                    .contains("Règles d'usage des comptes"));
            assertEquals(
                    List.of(
                            new SkillRelation("rome:M1203", ACCOUNTING, true),
                            new SkillRelation("rome:M1203", "rome:ogr:7", false)),
                    referential.asked("rome:M1203"));
        }
    }

    @Test
    void aFolderOfAnythingElseIsRefused(@TempDir Path folder) {
        try (World world = Database.H2.world()) {
            assertThrows(Refusal.class, () -> world.get(ReferentialImport.class).read(folder, ImportProgress.UNHEARD));
        }
    }
}
