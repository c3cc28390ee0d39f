package org.passerelle.credential.reporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.credential.batch.BatchRow;
import org.passerelle.credential.batch.BatchVerifying;
import org.passerelle.credential.batch.LinkedFiles;
import org.passerelle.credential.issuance.Region;
import org.passerelle.credential.paper.Block;
import org.passerelle.credential.paper.Printing;
import org.passerelle.credential.paper.Sheet;
import org.passerelle.credential.proof.Keys;
import org.passerelle.credential.proof.SigningKey;
import org.passerelle.credential.reading.Dropped;
import org.passerelle.credential.verification.Answer;
import org.passerelle.credential.verification.FindingCode;
import org.passerelle.credential.verification.Verdict;
import org.passerelle.kernel.Clocks;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.testing.Database;
import org.passerelle.testing.World;

/** A report of a check is sealed, printed, and answered when it comes back. */
class SealingReportsTest {
    private World world;
    private SealingReports sealing;

    @BeforeEach
    void aRegion() {
        world = Region.world(Database.H2);
        LinkedFiles nowhere = address -> java.util.Optional.empty();
        world.with(LinkedFiles.class, nowhere);
        sealing = world.get(SealingReports.class);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 300})
    void whatWasSealedIsAnsweredAsOursAndUnaltered(int rows) {
        BatchRow row = answer("report.pdf", printed(rows));
        assertEquals(Verdict.VALID, row.verdict(), row.toString());
        assertEquals(FindingCode.REPORT_INTACT, row.reason().code());
        assertEquals(List.of(moment(), rows), row.reason().details());
        assertEquals(Answer.YES, row.answers().authentic());
        assertEquals(Answer.YES, row.answers().issuer());
    }

    @Test
    void aWordChangedOnItsPagesIsFound() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(printed(2))) {
            try (PDPageContentStream more =
                    new PDPageContentStream(pdf, pdf.getPage(0), PDPageContentStream.AppendMode.APPEND, true, true)) {
                more.beginText();
                more.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                more.newLineAtOffset(50, 30);
                more.showText("VALID");
                more.endText();
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.save(out);
            BatchRow row = answer("report.pdf", out.toByteArray());
            assertEquals(Verdict.NOT_VALID, row.verdict());
            assertEquals(FindingCode.REPORT_PAGES_DIFFER, row.reason().code());
        }
    }

    @Test
    void aWordChangedInItsFileIsFound() throws IOException {
        String file = attached(printed(2));
        BatchRow alone = answer("report.json", file.getBytes(StandardCharsets.UTF_8));
        assertEquals(Verdict.VALID, alone.verdict(), "the file without its pages is as good");
        String bent = file.replaceFirst("(\"payload\":\".{40}).", "$1x");
        BatchRow altered = answer("report.json", bent.getBytes(StandardCharsets.UTF_8));
        assertEquals(FindingCode.REPORT_ALTERED, altered.reason().code());
        assertEquals(Verdict.NOT_VALID, altered.verdict());
    }

    @Test
    void aKeyThatWasLostTakesItsReportsWithIt() {
        byte[] printed = printed(2);
        world.caller().is(Region.ELOISE, Permission.ADMINISTER);
        SigningKey key = world.get(Keys.class).all().stream()
                .filter(k -> k.purpose() == SigningKey.Purpose.STATUS_LISTS)
                .findFirst()
                .orElseThrow();
        world.get(Keys.class).declareCompromised(key.id());
        world.flush();
        assertEquals(
                FindingCode.REPORT_ALTERED,
                answer("report.pdf", printed).reason().code());
    }

    @Test
    void onlyWhatWasSealedHereIsPrinted() {
        String sealed = sealing.seal(report(1)).orElseThrow();
        for (String bent : List.of("", "a.b.c", sealed.substring(1), sealed.replaceFirst("\\..", ".x"), sealed + "A")) {
            assertThrows(Refusal.class, () -> sealing.print(bent, SealingReportsTest::paper), bent);
        }
    }

    @Test
    void aReportTooLongToBeCarriedIsNotSealed() {
        assertTrue(sealing.seal(report(10_000)).isEmpty());
    }

    private BatchRow answer(String name, byte[] bytes) {
        return world.get(BatchVerifying.class)
                .verify(List.of(Dropped.of(name, bytes)), "")
                .rows()
                .get(0);
    }

    private byte[] printed(int rows) {
        return sealing.print(sealing.seal(report(rows)).orElseThrow(), SealingReportsTest::paper);
    }

    private static java.time.Instant moment() {
        return java.time.Instant.parse("2026-11-25T12:00:00Z");
    }

    private static SealedReport report(int rows) {
        return new SealedReport(
                moment(),
                Region.IDENTITY.did(),
                "fr",
                IntStream.range(0, rows)
                        .mapToObj(i -> new SealedReport.Row(
                                "dossier/é" + i + ".json",
                                Verdict.values()[i % 4],
                                "Il n’a pas été retiré.",
                                "Éloïse Lœuillet-Çağlar",
                                "Souder",
                                "Région d’essai",
                                List.of("Authentique", "En vigueur")))
                        .toList());
    }

    private static byte[] paper(SealedReport report, String file) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(1, "Vérification du " + Clocks.ZONE));
        blocks.add(new Block.Table(
                List.of("Fichier", "Réponse", "Raison"),
                report.rows().stream()
                        .map(row -> List.of(row.file(), row.verdict().name(), row.reason()))
                        .toList()));
        return Printing.pdf(new Sheet(
                Language.FR, "Vérification", "Région", blocks, new Sheet.Attached("report.json", "a/b", "x", file)));
    }

    private static String attached(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var file = document.getDocumentCatalog()
                    .getNames()
                    .getEmbeddedFiles()
                    .getNames()
                    .get("report.json");
            return new String(file.getEmbeddedFile().toByteArray(), StandardCharsets.UTF_8);
        }
    }
}
