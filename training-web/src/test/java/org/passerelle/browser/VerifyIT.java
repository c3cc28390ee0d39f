package org.passerelle.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.credential.baking.BadgePicture;

/** Human resources check what applicants sent: all at once, in whatever form it came. */
class VerifyIT {
    private static final TestServer SERVER = TestServer.on(TestServer.On.H2);
    private static final String PICTURE = "photo du diplôme.png";

    private static String code;
    private static byte[] zip;

    @BeforeAll
    static void applicantsSendWhatTheyHave() throws IOException {
        code = Earning.credential(SERVER, "agent");
        String withdrawn = Earning.credential(SERVER, "elue");
        Earning.withdraw(SERVER, withdrawn, "Délivrée par erreur.");
        try (var window = Chromium.window(SERVER, "fr", 1280)) {
            var web = window.page().request();
            byte[] valid = web.get("/api/v1/credentials/" + code).body();
            String text = new String(valid, StandardCharsets.UTF_8);
            String holder = text.replaceAll("(?s).*\"identityHash\":\"([^\"]*)\".*", "$1");
            Map<String, byte[]> files = new LinkedHashMap<>();
            files.put("valable.json", valid);
            files.put("=altérée.json", text.replace(holder, holder + "e").getBytes(StandardCharsets.UTF_8));
            files.put(
                    "retirée.png",
                    web.get("/api/v1/credentials/" + withdrawn + "/badge.png").body());
            files.put(PICTURE, BadgePicture.png());
            files.put("candidature.pdf", pdf("Code : " + code));
            zip = zip(files);
        }
    }

    @Test
    void aFolderOfApplicationsIsAnsweredRowByRow() throws IOException {
        try (var window = Chromium.window(SERVER, "fr", 1280)) {
            Page page = window.page();
            dropZip(page);
            assertEquals("VALID", verdict(page, "valable.json"));
            assertEquals("NOT_VALID", verdict(page, "altérée.json"));
            assertEquals("NOT_VALID", verdict(page, "retirée.png"));
            assertEquals("CANNOT_TELL", verdict(page, PICTURE));
            assertEquals("VALID_WITH_NOTES", verdict(page, "candidature.pdf"));
            assertTrue(row(page, "retirée.png").textContent().contains("Délivrée par erreur."), "the reason is told");
            assertEquals("", row(page, "altérée.json").locator(".row__person").textContent());
            row(page, "valable.json").locator("summary").click();
            assertThat(row(page, "valable.json").locator(".findings li").first())
                    .isVisible();
            narrowed(page);
            exported(page);
            assertEquals(List.of(), page.context().cookies());
            assertEquals(List.of(), window.complaints());
        }
    }

    private static void narrowed(Page page) {
        page.click("#filters [data-verdict=NOT_VALID]");
        assertEquals(2, page.locator("tbody.row:visible").count());
        assertTrue(page.textContent("#shown").contains("2 sur 5"));
        page.click("#filters [data-verdict='']");
        page.click("th[data-key=verdict] .sort");
        assertEquals("VALID", page.locator("tbody.row").first().getAttribute("data-verdict"));
        page.click("th[data-key=verdict] .sort");
        assertEquals("CANNOT_TELL", page.locator("tbody.row").first().getAttribute("data-verdict"));
        assertEquals("descending", page.locator("th[data-key=verdict]").getAttribute("aria-sort"));
    }

    private static void exported(Page page) throws IOException {
        Download download = page.waitForDownload(() -> page.click("#csv"));
        String csv = Files.readString(download.path());
        assertEquals("verification.csv", download.suggestedFilename());
        assertTrue(csv.startsWith("\uFEFFN°;Fichier;"), csv);
        assertEquals(6, csv.lines().count());
        assertTrue(csv.contains("Non valable") && csv.contains("Délivrée par erreur."));
        assertFalse(csv.contains(";="), "no cell begins as a formula does");
    }

    @ParameterizedTest
    @ValueSource(strings = {"vc-jwt", "ob3-jwt"})
    void theTokensOfACredentialAreValidWhenDropped(String form) {
        try (var window = Chromium.window(SERVER, "fr", 360)) {
            Page page = window.page();
            page.navigate("/credentials/" + code + "#forms");
            byte[] token = page.request()
                    .get(page.locator("#" + form).getAttribute("href"))
                    .body();
            page.navigate("/verify");
            page.setInputFiles("#file", new FilePayload("jeton.jwt", "application/jwt", token));
            page.waitForSelector(".verdict--VALID");
            assertEquals(List.of(), window.complaints());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1280})
    void theAnswersKeepTheRulesOfAccessAtEveryWidth(int width) {
        try (var window = Chromium.window(SERVER, "en", width)) {
            Page page = window.page();
            dropZip(page);
            page.locator("details").evaluateAll("all => all.forEach(d => d.open = true)");
            assertEquals(
                    List.of(),
                    new AxeBuilder(page)
                                    .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                                    .analyze()
                                    .getViolations()
                                    .stream()
                                    .map(v -> v.getId() + " "
                                            + v.getNodes().get(0).getHtml())
                                    .toList());
            assertTrue((Boolean)
                    page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"));
            assertEquals("totals", page.evaluate("document.activeElement.id"), "the answer has the focus");
        }
    }

    @Test
    void aNameIsComparedAndTheKeyboardIsEnough() {
        try (var window = Chromium.window(SERVER, "en", 1280)) {
            Page page = window.page();
            page.navigate("/verify");
            page.fill("#person", "Amina Benhaddou");
            page.fill("#code", code.toLowerCase(java.util.Locale.ROOT).replace("-", " "));
            page.press("#code", "Enter");
            page.waitForSelector(".verdict--NOT_VALID");
            assertTrue(page.textContent(".answers").contains("somebody else"));
            assertEquals("Amina Benhaddou", page.inputValue("#person"), "what was typed stays");
            page.fill("#person", "");
            page.fill("#document", code + "\n0000-0000-0000-0000-0000-0000-00\n");
            page.fill("#code", "");
            page.click("#verify");
            page.waitForSelector("#rows");
            assertEquals(1, page.locator("tbody[data-verdict=VALID]").count());
            assertEquals(1, page.locator("tbody[data-verdict=CANNOT_TELL]").count());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void thePaperThatWePrintIsAccepted(String language) throws IOException {
        try (var window = Chromium.window(SERVER, language, 360)) {
            Page page = window.page();
            page.navigate("/credentials/" + code);
            Download printed = page.waitForDownload(
                    () -> page.locator("a[href*='credential.pdf']").click());
            assertEquals("credential.pdf", printed.suggestedFilename());
            try (PDDocument pdf = Loader.loadPDF(printed.path().toFile())) {
                assertEquals(1, pdf.getNumberOfPages());
                assertEquals(language, pdf.getDocumentCatalog().getLanguage());
                assertTrue(new PDFTextStripper().getText(pdf).contains(code));
            }
            page.navigate("/verify");
            page.setInputFiles("#file", printed.path());
            page.waitForSelector(".verdict--VALID");
            assertEquals(List.of(), page.context().cookies());
            assertEquals(List.of(), window.complaints());
        }
    }

    @Test
    void theReportIsPrintedSealedAndAnsweredInItsTurn() throws IOException {
        try (var window = Chromium.window(SERVER, "fr", 1280)) {
            Page page = window.page();
            dropZip(page);
            Download printed = page.waitForDownload(() -> page.click("#report"));
            assertEquals("report.pdf", printed.suggestedFilename());
            byte[] report = Files.readAllBytes(printed.path());
            try (PDDocument pdf = Loader.loadPDF(report)) {
                String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
                assertTrue(text.contains("valable.json") && text.contains("Délivrée par erreur."), text);
                assertEquals("fr", pdf.getDocumentCatalog().getLanguage());
            }
            page.navigate("/verify");
            page.setInputFiles("#file", new FilePayload("rapport.pdf", "application/pdf", report));
            page.waitForSelector(".verdict--VALID");
            assertTrue(page.textContent(".verdict").contains("5 réponses"));
            assertEquals(List.of(), page.context().cookies());
            assertEquals(List.of(), window.complaints());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void aPaperIsHeldAgainstTheRegister(String language) throws IOException {
        try (var window = Chromium.window(SERVER, language, 360)) {
            Page page = window.page();
            byte[] paper = page.request()
                    .get("/api/v1/credentials/" + code + "/credential.pdf?lang=fr")
                    .body();
            page.navigate("/verify");
            page.click("a[href='/verify/paper']");
            page.setInputFiles("#file", new FilePayload("papier.pdf", "application/pdf", paper));
            page.click("#compare");
            page.waitForSelector("[data-outcome=SAME]");
            page.setInputFiles("#file", new FilePayload("faux.pdf", "application/pdf", retyped(paper)));
            page.click("#compare");
            page.waitForSelector("[data-outcome=DIFFERENT]");
            assertEquals(
                    List.of("HOLDER", "RESULT"),
                    page.locator("#differences tbody tr").all().stream()
                            .map(row -> row.getAttribute("data-about"))
                            .distinct()
                            .toList());
            assertTrue(
                    page.locator("#differences tbody tr").first().textContent().contains("Jeanne Faussaire"));
            page.click("#compare");
            page.waitForSelector(".field--error");
            page.setInputFiles("#file", new FilePayload("scan.pdf", "application/pdf", pdf(" ")));
            page.fill("#code", code);
            page.click("#compare");
            page.waitForSelector("[data-outcome=PICTURE]");
            assertTrue(page.locator(".facts").count() > 0, "what was issued, to be compared by eye");
            assertTrue((Boolean)
                    page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"));
            assertEquals(List.of(), page.context().cookies());
            assertEquals(List.of(), window.complaints());
        }
    }

    /** The same paper typed anew by somebody who would like another name and a better result on it. */
    private static byte[] retyped(byte[] paper) throws IOException {
        String holder;
        String text;
        try (PDDocument pdf = Loader.loadPDF(paper)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            text = stripper.getText(pdf);
            holder = pdf.getDocumentInformation().getTitle().replaceAll(".* – ", "");
        }
        String bent = text.replace(holder, "Jeanne Faussaire").replaceFirst("\\d+(?=[\\s\\p{Z}]?%)", "99");
        try (PDDocument pdf = new PDDocument();
                var in = VerifyIT.class.getResourceAsStream(
                        "/org/passerelle/credential/paper/fonts/DejaVuSansCondensed.ttf")) {
            PDPage page = new PDPage();
            pdf.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                content.beginText();
                content.setFont(org.apache.pdfbox.pdmodel.font.PDType0Font.load(pdf, in), 8);
                content.setLeading(10);
                content.newLineAtOffset(20, 770);
                for (String line : bent.split("\\R")) {
                    content.showText(line.replaceAll("\\p{Cntrl}", " "));
                    content.newLine();
                }
                content.endText();
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        }
    }

    @Test
    void aHolderTakesEverythingAlongAndAllOfItIsAccepted() throws IOException {
        try (var window = Chromium.window(SERVER, "fr", 1280)) {
            Page page = window.page();
            People.signIn(page, "agent");
            page.navigate("/me/credentials");
            Download all = page.waitForDownload(() -> page.click("#all"));
            assertEquals("credentials.zip", all.suggestedFilename());
            byte[] archive = Files.readAllBytes(all.path());
            page.navigate("/verify");
            page.setInputFiles("#file", new FilePayload("credentials.zip", "application/zip", archive));
            page.waitForSelector("#rows");
            int rows = page.locator("tbody.row").count();
            assertTrue(rows >= 4 && rows % 4 == 0, rows + " rows");
            assertEquals(rows, page.locator("tbody[data-verdict=VALID]").count());
            for (String ending : List.of("json", "pdf", "png", "svg")) {
                assertEquals(rows / 4, row(page, "." + ending).count(), ending);
            }
            assertEquals(List.of(), window.complaints());
        }
    }

    @Test
    void manyFilesAtOnceAreAnswered() {
        try (var window = Chromium.window(SERVER, "fr", 1280)) {
            Page page = window.page();
            page.navigate("/verify");
            FilePayload[] many = new FilePayload[120];
            for (int i = 0; i < many.length; i++) {
                many[i] = new FilePayload("f" + i + ".txt", "text/plain", ("x" + i).getBytes(StandardCharsets.UTF_8));
            }
            page.setInputFiles("#file", many);
            page.waitForSelector("#rows");
            assertEquals(120, page.locator("tbody.row").count());
        }
    }

    private static void dropZip(Page page) {
        page.navigate("/verify");
        page.setInputFiles("#file", new FilePayload("dossier.zip", "application/zip", zip));
        page.waitForSelector("#rows");
    }

    private static Locator row(Page page, String file) {
        return page.locator("tbody.row", new Page.LocatorOptions().setHasText(file));
    }

    private static String verdict(Page page, String file) {
        return row(page, file).getAttribute("data-verdict");
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream packed = new ZipOutputStream(out)) {
            for (var file : files.entrySet()) {
                packed.putNextEntry(new ZipEntry(file.getKey()));
                packed.write(file.getValue());
                packed.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static byte[] pdf(String line) throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage();
            pdf.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(50, 700);
                content.showText(line);
                content.endText();
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        }
    }
}
