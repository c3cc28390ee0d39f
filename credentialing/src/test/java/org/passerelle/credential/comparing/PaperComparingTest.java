package org.passerelle.credential.comparing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.credential.comparing.Comparison.Outcome;
import org.passerelle.credential.comparing.Difference.Field;
import org.passerelle.credential.issuance.CredentialView;
import org.passerelle.credential.issuance.Credentials;
import org.passerelle.credential.issuance.Issuing;
import org.passerelle.credential.issuance.Region;
import org.passerelle.credential.paper.Block;
import org.passerelle.credential.paper.Block.Tone;
import org.passerelle.credential.paper.Printing;
import org.passerelle.credential.paper.Sheet;
import org.passerelle.credential.reading.Dropped;
import org.passerelle.credential.verification.FindingCode;
import org.passerelle.kernel.Language;
import org.passerelle.testing.Database;
import org.passerelle.testing.World;

/** What was changed on a paper is named, with both values, the gravest first. */
class PaperComparingTest {
    private World world;
    private CredentialView issued;

    @BeforeEach
    void aCredentialIsPrinted() {
        world = Region.world(Database.H2);
        IssuedPaper paper = (credential, language) -> paper(credential, language, text -> text);
        world.with(IssuedPaper.class, paper);
        world.get(Issuing.class).issue(Region.award());
        world.flush();
        issued = world.get(Credentials.class).mine().get(0);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @ParameterizedTest
    @EnumSource
    void aPaperThatNobodyTouchedIsTheSameInEitherLanguage(Language language) {
        Comparison same = compare(paper(issued, language, text -> text));
        assertEquals(Outcome.SAME, same.outcome(), same.toString());
        assertEquals(issued.holderName(), same.credential().holderName());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Éloïse Lœuillet-Çağlar | Marc Lœuillet-Çağlar | HOLDER",
                "86 % | 96 % | RESULT",
                "niveau 2 | niveau 4 | RESULT",
                "Sécurité du soudage | Sécurité du nucléaire | ACHIEVEMENT",
                "22 novembre 2026 | 22 novembre 2021 | DATE",
                "Ce papier | Cette feuille | WORDING"
            })
    void whatWasChangedIsNamedWithBothValues(String from, String to, Field field) {
        Comparison changed = compare(paper(issued, Language.FR, text -> text.replace(from, to)));
        assertEquals(field == Field.WORDING ? Outcome.WORDING : Outcome.DIFFERENT, changed.outcome());
        assertEquals(1, changed.differences().size(), changed.differences().toString());
        Difference difference = changed.differences().get(0);
        assertEquals(field, difference.about());
        assertTrue(squeezed(difference.issued()).contains(squeezed(from)), difference.toString());
        assertTrue(squeezed(difference.paper()).contains(squeezed(to)), difference.toString());
    }

    @Test
    void theGravestComesFirst() {
        Comparison changed = compare(paper(
                issued,
                Language.FR,
                text -> text.replace("Ce papier", "Cette feuille")
                        .replace("22 novembre", "2 novembre")
                        .replace("86 %", "99 %")
                        .replace("Éloïse", "Marc")));
        assertEquals(
                List.of(Field.HOLDER, Field.RESULT, Field.DATE, Field.WORDING),
                changed.differences().stream().map(Difference::about).toList());
    }

    @Test
    void aSkillThatWasAddedOrTakenAwayIsFound() {
        Comparison less = compare(paper(issued, Language.FR, text -> text.startsWith("lire un plan") ? "" : text));
        assertEquals(
                List.of(Field.RESULT),
                less.differences().stream().map(Difference::about).toList());
        assertTrue(less.differences().get(0).issued().contains("lire un plan"));
        Comparison more = compare(paper(
                issued, Language.FR, text -> text.startsWith("souder") ? text + " ; braser : atteint, 100 %" : text));
        assertTrue(more.differences().get(0).paper().contains("braser"), more.toString());
    }

    @Test
    void whereALineBreaksAndHowSignsAreWrittenDoesNotMatter() throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line : lines(issued, Language.FR)) {
            for (int from = 0; from < line.length(); ) {
                int to = line.length() - from < 30 ? line.length() : line.lastIndexOf(' ', from + 30);
                to = to <= from ? line.length() : to;
                lines.add(line.substring(from, to).strip().replace('’', '\'').replace("86 %", "86%"));
                from = to;
            }
        }
        Comparison same = compare(plain(lines));
        assertEquals(Outcome.SAME, same.outcome(), same.differences().toString());
    }

    @Test
    void onlyTheCodeOnThePaperOpensSomething() throws IOException {
        List<String> bare = lines(issued, Language.FR).stream()
                .map(line -> line.replace(issued.code(), ""))
                .toList();
        assertEquals(Outcome.NO_CODE, compare(plain(bare)).outcome());
        assertNull(compare(plain(bare)).credential());
        assertEquals(
                Outcome.CODE_UNKNOWN,
                compare(plain(List.of("0000-0000-0000-0000-0000-0000-00"))).outcome());
        assertEquals(
                Outcome.SEVERAL_CODES,
                compare(plain(List.of(issued.code(), "0000-0000-0000-0000-0000-0000-00")))
                        .outcome());
        assertEquals(
                Outcome.OTHER_DOCUMENT,
                compare(plain(List.of("Curriculum vitae", "Marc Martin", "Code : " + issued.code())))
                        .outcome());
    }

    @Test
    void aScannedPictureIsSaidToBeOne() throws IOException {
        assertEquals(Outcome.PICTURE, compare(plain(List.of())).outcome());
        Comparison typed = world.get(PaperComparing.class)
                .compare(Dropped.of("scan.pdf", plain(List.of())), issued.code().toLowerCase(java.util.Locale.ROOT));
        assertEquals(Outcome.PICTURE, typed.outcome());
        assertNotNull(typed.credential(), "whoever types the code sees what was issued");
        assertEquals(
                Outcome.CODE_UNKNOWN,
                world.get(PaperComparing.class)
                        .compare(Dropped.of("scan.pdf", plain(List.of())), "nonsense")
                        .outcome());
    }

    @Test
    void aPaperFromBeforeTheWithdrawalIsTheSameAndTheAnswerSaysThatItWasWithdrawn() {
        byte[] before = paper(issued, Language.EN, text -> text);
        world.get(Credentials.class).revoke(issued.id(), "Délivrée par erreur.");
        world.flush();
        Comparison withdrawn = compare(before);
        assertEquals(Outcome.SAME, withdrawn.outcome());
        assertTrue(withdrawn.report().found(FindingCode.REVOKED));
    }

    @Test
    void whatIsNoReadablePdfIsAnsweredAsWell() throws IOException {
        assertEquals(Outcome.UNREADABLE, compare("bonjour".getBytes()).outcome());
        assertEquals(Outcome.UNREADABLE, compare("%PDF-1.7 cassé".getBytes()).outcome());
        assertEquals(Outcome.UNREADABLE, compare(new byte[0]).outcome());
        assertEquals(Outcome.LOCKED, compare(locked()).outcome());
    }

    private Comparison compare(byte[] pdf) {
        return world.get(PaperComparing.class).compare(Dropped.of("papier.pdf", pdf), "");
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s ]", "");
    }

    private static List<String> lines(CredentialView c, Language language) {
        boolean french = language == Language.FR;
        return List.of(
                french ? "Sécurité du soudage" : "Welding safety",
                c.holderName(),
                french ? "Avoir réussi chaque épreuve à 60 %." : "Pass each test with 60 %.",
                french ? "souder : atteint, 86 % (demandé : 60 %)" : "weld: attained, 86 % (required: 60 %)",
                french ? "lire un plan : niveau 2, en chemin" : "read plans: level 2, on the way",
                french ? "Délivré le 22 novembre 2026" : "Issued on 22 November 2026",
                c.code(),
                french ? "Ce papier ne prouve rien : seule l’" + "épreuve compte." : "Paper proves nothing by itself.");
    }

    private static byte[] paper(CredentialView c, Language language, UnaryOperator<String> bent) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(1, "Passerelle"));
        lines(c, language).forEach(line -> blocks.add(new Block.Paragraph(bent.apply(line), Tone.PLAIN)));
        return Printing.pdf(new Sheet(
                language,
                "Passerelle",
                "Région d’essai",
                blocks,
                new Sheet.Attached("credential.json", "application/vc", "x", "{}")));
    }

    /** As another program would print it: without tags, without a file in it. */
    private static byte[] plain(List<String> lines) throws IOException {
        if (lines.isEmpty()) {
            return saved(new PDDocument(), List.of(), true);
        }
        return saved(new PDDocument(), lines, false);
    }

    private static byte[] saved(PDDocument document, List<String> lines, boolean bare) throws IOException {
        try (PDDocument pdf = document) {
            PDPage page = new PDPage();
            pdf.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                if (!bare) {
                    content.beginText();
                    content.setFont(font(pdf), 11);
                    content.setLeading(14);
                    content.newLineAtOffset(40, 740);
                    content.showText("Passerelle");
                    for (String line : lines) {
                        content.newLine();
                        content.showText(line);
                    }
                    content.endText();
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        }
    }

    private static org.apache.pdfbox.pdmodel.font.PDFont font(PDDocument pdf) throws IOException {
        try (var in = PaperComparingTest.class.getResourceAsStream(
                "/org/passerelle/credential/paper/fonts/DejaVuSansCondensed.ttf")) {
            return in == null
                    ? new PDType1Font(Standard14Fonts.FontName.HELVETICA)
                    : org.apache.pdfbox.pdmodel.font.PDType0Font.load(pdf, in);
        }
    }

    private static byte[] locked() throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            pdf.addPage(new PDPage());
            pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        }
    }
}
