package org.passerelle.credential.paper;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.kernel.Language;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** A printed sheet is one that everybody can read, whoever it names. */
class PrintingTest {
    private static final String DOCUMENT = "{\"name\":\"Çağlar œ 🎓\"}\n";

    @BeforeAll
    static void theCheckerIsReady() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Amina Benhaddou",
                "Éloïse Lœuillet-Çağlar",
                "أمينة بن حدو",
                "Nguyễn Thị Ánh",
                "Zoë 🎓👩🏽‍🏭 Łukasz",
                "王小明",
                "name\twith\u0007odd \u202Econtrols",
                "Aver\u0301y-long-name-that-no-line-holds-Aver\u0301y-long-name-that-no-line-holds-and-goes-on-and-on-and-on"
            })
    void aSheetKeepsTheRulesOfAccessWhoeverItNames(String name) throws Exception {
        byte[] pdf = Printing.pdf(sheet(name, 3, "Souder sans se blesser."));
        assertEquals(List.of(), broken(pdf));
        try (PDDocument read = Loader.loadPDF(pdf)) {
            assertEquals(1, read.getNumberOfPages());
        }
    }

    @Test
    void aSheetWithoutAFileKeepsThemToo() throws Exception {
        Sheet with = sheet("Éloïse", 3, "Souder.");
        byte[] pdf = Printing.pdf(new Sheet(with.language(), with.title(), with.author(), with.blocks(), null));
        assertEquals(List.of(), broken(pdf));
        try (PDDocument read = Loader.loadPDF(pdf)) {
            assertEquals(null, read.getDocumentCatalog().getNames());
        }
    }

    @Test
    void whatWasSignedAndRoomToSignKeepThemToo() throws Exception {
        Block.Signature signed = new Block.Signature("Zoé", "présente", "M10 10L200 90L290 20M5 5L9 9", "Signature");
        Block.Signatures rows = new Block.Signatures(
                List.of("Nom", "Présence", "Signature"),
                java.util.stream.IntStream.range(0, 30)
                        .mapToObj(i -> i % 2 == 0 ? signed : new Block.Signature("Personne " + i, "", "", ""))
                        .toList());
        Sheet with = sheet("Éloïse", 3, "Souder.");
        byte[] pdf = Printing.pdf(new Sheet(
                with.language(), with.title(), with.author(), List.of(new Block.Heading(1, "Présence"), rows), null));
        assertEquals(List.of(), broken(pdf));
        try (PDDocument read = Loader.loadPDF(pdf)) {
            assertEquals(2, read.getNumberOfPages());
        }
    }

    @Test
    void aPosterWithWhatItSaysOnPagesAfterItKeepsThemToo() throws Exception {
        Plan plan = new Plan(
                300,
                200,
                List.of(
                        new Plan.Box(10, 10, 100, 80, java.awt.Color.YELLOW, java.awt.Color.BLACK, 2, true),
                        new Plan.Words(
                                12, 12, 90, 60, "Zoë 👩🏽‍🏭 أمينة ".repeat(90), 24, 9, true, java.awt.Color.BLACK),
                        new Plan.Words(12, 90, 90, 20, "  ", 24, 9, false, java.awt.Color.BLACK),
                        new Plan.Way(List.of(10, 10, 200, 100), java.awt.Color.RED, 4, true)),
                "Le tableau");
        Poster poster = new Poster(
                "Atelier",
                "état du jour",
                List.of(new Poster.Key("Jaune", java.awt.Color.YELLOW), new Poster.Key("● point", null)),
                plan);
        List<Block> blocks = List.of(new Block.Heading(2, "Idées"), new Block.Items(List.of("une\ndeux", "trois")));
        byte[] pdf = Printing.pdf(poster, new Sheet(Language.FR, "Atelier", "Essai", blocks, null));
        assertEquals(List.of(), broken(pdf));
        try (PDDocument read = Loader.loadPDF(pdf)) {
            assertEquals(2, read.getNumberOfPages());
            assertEquals(
                    "Le tableau",
                    figure(read.getDocumentCatalog().getStructureTreeRoot()).getAlternateDescription());
        }
        java.awt.image.BufferedImage picture = javax.imageio.ImageIO.read(new ByteArrayInputStream(Picturing.png(pdf)));
        assertTrue(picture.getWidth() > picture.getHeight());
    }

    @Test
    void theCheckerTellsASheetFromAnyOtherPdf() throws Exception {
        byte[] sheet = Printing.pdf(sheet("Éloïse", 3, "Souder."));
        try (PDDocument pdf = Loader.loadPDF(sheet)) {
            pdf.getDocumentCatalog().setLanguage(null);
            figure(pdf.getDocumentCatalog().getStructureTreeRoot()).setAlternateDescription(null);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.save(out);
            List<String> broken = broken(out.toByteArray());
            assertTrue(broken.stream().anyMatch(rule -> rule.startsWith("7.2-")), broken.toString());
            assertTrue(broken.stream().anyMatch(rule -> rule.startsWith("7.3-")), broken.toString());
        }
    }

    @Test
    void itSaysWhatItIsInItsLanguage() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(Printing.pdf(sheet("Éloïse Lœuillet-Çağlar", 3, "Souder.")))) {
            var catalog = pdf.getDocumentCatalog();
            assertEquals("fr", catalog.getLanguage());
            assertEquals("Attestation & <titre>", pdf.getDocumentInformation().getTitle());
            assertTrue(catalog.getViewerPreferences().displayDocTitle());
            assertTrue(catalog.getMarkInfo().isMarked());
            String xmp = new String(catalog.getMetadata().exportXMPMetadata().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(xmp.contains("<pdfuaid:part>1</pdfuaid:part>"));
            assertTrue(xmp.contains("Attestation &amp; &lt;titre&gt;"));
            List<String> types = types(catalog.getStructureTreeRoot());
            assertEquals(1, Collections.frequency(types, "H1"));
            assertEquals(4, Collections.frequency(types, "TR"));
            assertEquals(3 + 3, Collections.frequency(types, "TH"));
            assertEquals(3 * 2, Collections.frequency(types, "TD"));
            assertTrue(
                    types.containsAll(List.of("Document", "H2", "P", "L", "LI", "LBody", "Table", "Figure", "Link")));
            assertEquals("QR code", figure(catalog.getStructureTreeRoot()).getAlternateDescription());
        }
    }

    @Test
    void itsFontsAreEmbeddedAndItsWordsCanBeCopied() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(Printing.pdf(sheet("Éloïse Lœuillet-Çağlar", 3, "Souder.")))) {
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    assertTrue(page.getResources().getFont(name).isEmbedded());
                }
            }
            String text = new PDFTextStripper().getText(pdf);
            assertTrue(text.contains("Éloïse Lœuillet-Çağlar"), text);
            assertTrue(text.contains("efficacité, flux, difficile"), "no letters are lost in ligatures: " + text);
            assertTrue(text.contains("K7QF-2M9P"));
        }
    }

    @Test
    void itCarriesItsFileToTheByte() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(Printing.pdf(sheet("Éloïse", 3, "Souder.")))) {
            COSArray associated = pdf.getDocumentCatalog().getCOSObject().getCOSArray(COSName.getPDFName("AF"));
            COSDictionary file = (COSDictionary) associated.getObject(0);
            assertEquals("Data", file.getNameAsString("AFRelationship"));
            var embedded = pdf.getDocumentCatalog()
                    .getNames()
                    .getEmbeddedFiles()
                    .getNames()
                    .get("credential.json")
                    .getEmbeddedFileUnicode();
            assertEquals("application/vc", embedded.getSubtype());
            assertArrayEquals(DOCUMENT.getBytes(StandardCharsets.UTF_8), embedded.toByteArray());
        }
    }

    @Test
    void whatIsTooMuchForOnePageGoesOnToTheNext() throws Exception {
        byte[] pdf = Printing.pdf(sheet("Éloïse", 90, "Souder sans se blesser. ".repeat(120)));
        assertEquals(List.of(), broken(pdf));
        try (PDDocument read = Loader.loadPDF(pdf)) {
            assertTrue(read.getNumberOfPages() > 1);
            String text = new PDFTextStripper().getText(read);
            assertTrue(text.contains("compétence 90") && text.contains("K7QF-2M9P"));
        }
    }

    @Test
    void arabicLettersJoin() {
        assertEquals("\uFEA3\uFEAA\uFEED", ArabicForms.shaped("حدو"));
        assertEquals("\uFEB3\uFEFC\uFEE1", ArabicForms.shaped("سلام"), "lam and alef are one");
        assertEquals("\uFE91\uFEE6 Benhaddou", ArabicForms.shaped("بن Benhaddou"));
    }

    private static Sheet sheet(String name, int skills, String criteria) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 1; i <= skills; i++) {
            rows.add(List.of("compétence " + i + " : efficacité, flux, difficile", "niveau 2", "acquise, 86 %"));
        }
        BitSet dark = new BitSet();
        for (int i = 0; i < 41 * 41; i += 3) {
            dark.set(i);
        }
        return new Sheet(
                Language.FR,
                "Attestation & <titre>",
                "Région d’essai",
                List.of(
                        new Block.Paragraph("Attestation de compétences", Block.Tone.MUTED),
                        new Block.Heading(1, "Sécurité du soudage"),
                        new Block.Paragraph(name, Block.Tone.LEAD),
                        new Block.Paragraph("Retirée le 3 novembre. Raison : " + name, Block.Tone.WARNING),
                        new Block.Paragraph("  ", Block.Tone.PLAIN),
                        new Block.Items(List.of("Délivrée le 23 novembre 2026", "Délivrée par la Région d’essai")),
                        new Block.Heading(2, "Compétences"),
                        new Block.Table(List.of("Compétence", "Niveau", "Résultat"), rows),
                        new Block.Heading(2, "Ce qu’il a fallu faire"),
                        new Block.Paragraph(criteria, Block.Tone.PLAIN),
                        new Block.Heading(2, "Vérifier"),
                        new Block.Check(
                                41,
                                dark,
                                "QR code",
                                "Code :",
                                "K7QF-2M9P-1111-2222-3333-4444-55",
                                "https://passerelle.example/verify?code=K7QF-2M9P-1111-2222-3333-4444-55",
                                "La page de vérification")),
                new Sheet.Attached("credential.json", "application/vc", "L’attestation signée", DOCUMENT));
    }

    /** The rules of ISO 14289-1 that it breaks, as another program finds them. */
    static List<String> broken(byte[] pdf) throws Exception {
        try (PDFAParser parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(assertion -> assertion.getRuleId().getClause() + "-"
                            + assertion.getRuleId().getTestNumber() + " " + assertion.getMessage() + " "
                            + assertion.getLocation().getContext())
                    .toList();
        }
    }

    private static List<String> types(PDStructureNode node) {
        List<String> types = new ArrayList<>();
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                types.add(element.getStructureType());
                types.addAll(types(element));
            }
        }
        return types;
    }

    private static PDStructureElement figure(PDStructureNode node) {
        PDStructureElement found = null;
        for (Object kid : ((PDStructureElement) node.getKids().get(0)).getKids()) {
            if (kid instanceof PDStructureElement element
                    && element.getStructureType().equals("Figure")) {
                found = element;
            }
        }
        assertNotNull(found);
        return found;
    }
}
