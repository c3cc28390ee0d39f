package org.passerelle.design.procedure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.passerelle.kernel.Refusal;

class StepTableTest {
    static Stream<ProcedureMap> maps() {
        return RandomMaps.some().limit(60);
    }

    @ParameterizedTest
    @MethodSource("maps")
    void whatIsWrittenIsReadAgain(ProcedureMap map) {
        assertEquals(map, StepTable.read(StepTable.write(map)).map().orElseThrow());
    }

    @Test
    void aTableInEitherLanguageWithAnySeparatorIsRead() {
        String french = "Étape;Intitulé;Acteur;Canal;Attente (jours);Travail min;Après\n"
                + "1;Dépôt;Accueil;guichet;2,5;10;\n2;Visa;Chef;papier;4;5;1\n";
        String english = "step\tname\tactor\twait days\n1\tFiling\tDesk\t2\n2\tVisa\tHead\t4\n";
        ProcedureMap read = StepTable.read(french).map().orElseThrow();
        assertEquals(2.5, read.step("1").waitDays());
        assertEquals(Channel.PAPER, read.step("2").channel());
        assertEquals(List.of("1"), read.step("2").after());
        assertEquals(
                List.of("1"),
                StepTable.read(english).map().orElseThrow().step("2").after(),
                "in a row where no column says otherwise");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1;Dépôt;Accueil;x;1 | design.notANumber",
                "1;Dépôt;Accueil;2;9 | design.stepMissing",
                "1;;Accueil;2;   | kernel.required",
                "2;Dépôt;Accueil;2; | design.stepTwice",
                "1;Dépôt;Accueil;-2; | design.outOfRange",
                "un deux;Dépôt;Accueil;2; | design.stepKey"
            })
    void aRowThatMakesNoSenseIsToldWithItsLineAndNothingIsTaken(String row, String reason) {
        StepTable.Report report = StepTable.read("etape;intitule;acteur;attente;apres\n2;Visa;Chef;1;\n" + row.strip());
        assertTrue(report.map().isEmpty());
        StepTable.Row refused = report.rows().get(1);
        assertEquals(3, refused.line());
        assertEquals(reason, refused.reasons().get(refused.reasons().size() - 1).code());
    }

    @Test
    void aCircleIsToldWithItsWayRound() {
        StepTable.Report report = StepTable.read("etape;intitule;acteur;apres\na;A;X;b\nb;B;X;a\n");
        assertTrue(report.map().isEmpty());
        assertEquals(List.of("a → b → a"), report.reasons().get(0).arguments());
    }

    @Test
    void aTableThatIsNoneIsToldSo() {
        assertEquals("design.tableEmpty", code(""));
        assertEquals("design.tableEmpty", code("etape;intitule;acteur\n"));
        assertEquals("design.columnMissing", code("etape;intitule\n1;Dépôt\n"));
        assertEquals("design.tableTooLong", code("x".repeat(StepTable.LONGEST + 1)));
        assertEquals("design.tableUnreadable", code("etape;intitule;acteur\n\"1\"x;a;b\n"));
    }

    private static String code(String csv) {
        return StepTable.read(csv).reasons().stream()
                .map(Refusal::code)
                .findFirst()
                .orElse("");
    }

    @Test
    void filesOfOldSpreadsheetsKeepTheirAccents() {
        assertEquals("Été", StepTable.decode("Été".getBytes(Charset.forName("windows-1252"))));
        assertEquals("Été", StepTable.decode("\uFEFFÉté".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void nothingWrittenIsTakenForAFormula() {
        Step step = new Step("1", "=1+1", "@chef", Channel.PAPER, 0, 0, 0, 0, 0, 100, List.of(), "", "");
        String csv = StepTable.write(new ProcedureMap(List.of(step)));
        assertTrue(csv.contains(";'=1+1;'@chef;"), csv);
        assertEquals("=1+1", StepTable.read(csv).map().orElseThrow().step("1").name());
    }
}
