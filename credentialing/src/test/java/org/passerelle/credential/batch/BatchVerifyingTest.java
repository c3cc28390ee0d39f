package org.passerelle.credential.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.passerelle.credential.batch.Batch.bytes;
import static org.passerelle.credential.batch.Batch.file;
import static org.passerelle.credential.batch.Batch.pdf;
import static org.passerelle.credential.batch.Batch.zip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.credential.baking.BadgePicture;
import org.passerelle.credential.baking.Baking;
import org.passerelle.credential.issuance.Credentials;
import org.passerelle.credential.issuance.Region;
import org.passerelle.credential.reading.Dropped;
import org.passerelle.credential.reading.Limits;
import org.passerelle.credential.verification.Answer;
import org.passerelle.credential.verification.Answers;
import org.passerelle.credential.verification.FindingCode;
import org.passerelle.credential.verification.Verdict;
import org.passerelle.kernel.Language;

/** Whatever human resources receive gets a row with a clear answer. */
class BatchVerifyingTest {
    private static final Answers ALL_WELL = new Answers(Answer.YES, Answer.YES, Answer.YES, Answer.UNKNOWN);

    @Test
    void aCredentialIsFoundInEveryFormThatCarriesOne() {
        try (Batch batch = new Batch()) {
            String document = batch.issued.document();
            String page = "Eloise Loeuillet-Caglar, Securite du soudage";
            List<Dropped> forms = List.of(
                    file("a.json", document),
                    file("marked.json", "\uFEFF" + document),
                    Dropped.of("a.png", Baking.png(document)),
                    file("a.svg", Baking.svg(document, "Badge")),
                    Dropped.of("a.pdf", pdf(page, document)),
                    file("codes.csv", batch.issued.code()),
                    file("", batch.issued.code()),
                    file("links.csv", Region.IDENTITY.url() + "/verify?code=" + batch.issued.code()),
                    file("links.txt", Region.IDENTITY.url() + "/credentials/" + batch.issued.code()),
                    Dropped.of("all.zip", zip(Map.of("dossier/é.json", bytes(document)))));
            for (Dropped form : forms) {
                BatchRow row = batch.one(form);
                assertEquals(
                        Verdict.VALID, row.verdict(), form.name() + row.report().findings());
                assertEquals(ALL_WELL, row.answers(), form.name());
                assertEquals("Région d’essai", row.issuerName());
                assertEquals(
                        "Éloïse Lœuillet-Çağlar", row.claims().orElseThrow().holder());
                assertEquals(
                        "Sécurité du soudage",
                        row.claims().orElseThrow().achievement().in(Language.FR));
            }
        }
    }

    @Test
    void whatIsNoneIsSaidToBeNoneAndNothingStopsTheOthers() {
        try (Batch batch = new Batch()) {
            Map<String, byte[]> files = new LinkedHashMap<>();
            files.put("valid.json", bytes(batch.issued.document()));
            files.put("empty.json", new byte[0]);
            files.put("picture.png", BadgePicture.png());
            files.put("cut.png", java.util.Arrays.copyOf(BadgePicture.png(), 300));
            files.put("photo.jpg", new byte[] {(byte) 0xFF, (byte) 0xD8, 0, 0, 1});
            files.put("letter.pdf", pdf("Madame, Monsieur", ""));
            files.put("broken.pdf", bytes("%PDF-1.7 and then nothing"));
            files.put("inner.zip", zip(Map.of("a.json", bytes("{}"))));
            files.put("notes.txt", bytes("À rappeler lundi"));
            files.put("drawing.svg", bytes("<svg xmlns='http://www.w3.org/2000/svg'/>"));
            files.put("package.json", bytes("{\"name\":\"x\"}"));
            files.put("__MACOSX/._valid.json", bytes("x"));
            files.put("folder/.DS_Store", bytes("x"));
            BatchReport report = batch.verify("", Dropped.of("dossier.zip", zip(files)));
            assertEquals(
                    List.of(
                            "valid.json NOT_REVOKED",
                            "empty.json EMPTY",
                            "picture.png NOTHING_INSIDE",
                            "cut.png FILE_UNREADABLE",
                            "photo.jpg FILE_KIND",
                            "letter.pdf NOTHING_INSIDE",
                            "broken.pdf FILE_UNREADABLE",
                            "inner.zip ARCHIVE_NESTED",
                            "notes.txt NOTHING_INSIDE",
                            "drawing.svg NOTHING_INSIDE",
                            "package.json NOT_A_CREDENTIAL"),
                    report.rows().stream()
                            .map(row -> row.file().replace("dossier.zip › ", "") + " "
                                    + row.reason().code())
                            .toList());
            assertEquals(1, report.count(Verdict.VALID));
            assertEquals(2, report.count(Verdict.NOT_VALID), "empty, and JSON that is no credential");
            assertEquals(8, report.count(Verdict.CANNOT_TELL));
        }
    }

    @Test
    void aWithdrawnOneSaysWhy() {
        try (Batch batch = new Batch()) {
            batch.world.get(Credentials.class).revoke(batch.issued.id(), "Nom mal orthographié.");
            batch.world.flush();
            BatchRow row = batch.one(file("a.json", batch.issued.document()));
            assertEquals(new Answers(Answer.YES, Answer.YES, Answer.NO, Answer.UNKNOWN), row.answers());
            assertEquals("Nom mal orthographié.", row.reason().details().get(1));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Éloïse Lœuillet-Çağlar, YES, VALID",
        "LOEUILLET CAGLAR Eloise, YES, VALID",
        "Eloïse Lœuillet, NOTE, VALID_WITH_NOTES",
        "Éloïse Marie Lœuillet-Çağlar, NOTE, VALID_WITH_NOTES",
        "Amina Benhaddou, NO, NOT_VALID",
        "eloise@exemple.fr, NOTE, VALID_WITH_NOTES",
        "🦊, NO, NOT_VALID",
    })
    void thePersonIsComparedWithTheNameThatWasSigned(String person, Answer about, Verdict verdict) {
        try (Batch batch = new Batch()) {
            BatchRow row = batch.verify(person, file("a.json", batch.issued.document()))
                    .rows()
                    .get(0);
            assertEquals(about, row.answers().about(), row.report().findings().toString());
            assertEquals(verdict, row.verdict());
            assertEquals(Answer.YES, row.answers().authentic(), "somebody else's credential is still genuine");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Zoé Ångström", "ليلى بن عمر", "Nguyễn Thị Ánh", "🦊 Zoé 👩🏽‍🔧", "=HYPERLINK(\"x\")"})
    void namesOfEveryScriptComeThroughEveryForm(String name) {
        try (Batch batch = new Batch(name)) {
            String document = batch.issued.document();
            for (Dropped form : List.of(
                    file("a.json", document),
                    Dropped.of("a.png", Baking.png(document)),
                    file("a.svg", Baking.svg(document, name)),
                    Dropped.of("a.zip", zip(Map.of(name.replace("\"", "") + ".json", bytes(document)))))) {
                BatchRow row = batch.verify(name, form).rows().get(0);
                assertEquals(name, row.claims().orElseThrow().holder());
                assertEquals(Verdict.VALID, row.verdict());
                assertEquals(Answer.YES, row.answers().about());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t"})
    void aListNamesWhomEachShouldBeAbout(String comma) {
        try (Batch batch = new Batch()) {
            String code = batch.issued.code();
            String list = String.join(
                    "\r\n",
                    "Prénom,Nom,Attestation".replace(",", comma),
                    "Éloïse,Lœuillet-Çağlar,".replace(",", comma) + code,
                    "Amina,Benhaddou,".replace(",", comma) + code.toLowerCase(java.util.Locale.ROOT),
                    "Personne,Inconnue,0000-0000-0000-0000-0000-0000-00".replace(",", comma),
                    ",,".replace(",", comma),
                    "Sans,Code,".replace(",", comma));
            Charset old = Charset.forName("windows-1252");
            for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16, old)) {
                String written = charset.equals(old) ? list.replace("ğ", "g") : list;
                BatchReport report = batch.verify("", Dropped.of("liste.csv", written.getBytes(charset)));
                assertEquals(
                        List.of(
                                "liste.csv:2 PERSON_MATCHES",
                                "liste.csv:3 PERSON_DIFFERS",
                                "liste.csv:4 CODE_UNKNOWN",
                                "liste.csv:6 NO_LINK"),
                        report.rows().stream()
                                .map(row -> row.file() + " " + row.reason().code())
                                .toList(),
                        charset.name());
            }
        }
    }

    @Test
    void aLinkElsewhereIsFollowedAsFarAsItGoesAndNeverSpeaksAgainstAnybody() {
        try (Batch batch = new Batch()) {
            batch.elsewhere(Map.of(
                    "https://badges.example/1.png", Baking.png(batch.issued.document()),
                    "https://badges.example/2.zip", zip(Map.of("a.json", bytes("{}"))),
                    "https://badges.example/3", bytes("<!doctype html><p>Bonjour</p>")));
            String list = IntStream.of(1, 2, 3, 4)
                    .mapToObj(i -> "https://badges.example/" + i + (i == 1 ? ".png" : i == 2 ? ".zip" : ""))
                    .collect(Collectors.joining("\n"));
            BatchReport report = batch.verify("", file("liste.csv", list));
            assertEquals(
                    List.of(Verdict.VALID, Verdict.CANNOT_TELL, Verdict.CANNOT_TELL, Verdict.CANNOT_TELL),
                    report.rows().stream().map(BatchRow::verdict).toList());
            assertEquals(
                    FindingCode.LINK_UNREACHABLE, report.rows().get(3).reason().code());
        }
    }

    @Test
    void aPdfIsAnsweredByItsAttachmentOrElseByTheCodeOnItsPages() {
        try (Batch batch = new Batch()) {
            BatchRow printed = batch.one(Dropped.of("print.pdf", pdf("Code " + batch.issued.code(), "")));
            assertEquals(Verdict.VALID_WITH_NOTES, printed.verdict());
            assertEquals(FindingCode.READ_FROM_PAGES, printed.reason().code());
            BatchRow other = batch.one(Dropped.of("a.pdf", pdf("Somebody Else", batch.issued.document())));
            assertEquals(FindingCode.PAGES_DIFFER, other.reason().code());
            assertEquals("Éloïse Lœuillet-Çağlar", other.reason().detail());
            BatchRow unknown = batch.one(Dropped.of("a.pdf", pdf("0000-0000-0000-0000-0000-0000-00", "")));
            assertEquals(FindingCode.CODE_UNKNOWN, unknown.reason().code());
        }
    }

    @Test
    void aBombIsStoppedWhileItUnpacks() {
        try (Batch batch = new Batch()) {
            byte[] bomb = zip(Map.of("a.json", new byte[40 * 1024 * 1024]));
            assertTrue(bomb.length < 100_000);
            assertEquals(
                    FindingCode.ARCHIVE_SWELLS,
                    batch.one(Dropped.of("bomb.zip", bomb)).reason().code());
        }
    }

    @Test
    void beyondTheMostThereIsARowThatSaysSo() {
        try (Batch batch = new Batch()) {
            Map<String, byte[]> many = new LinkedHashMap<>();
            IntStream.range(0, Limits.MOST_ROWS + 5).forEach(i -> many.put(i + ".txt", bytes("x" + i)));
            BatchReport report = batch.verify("", Dropped.of("many.zip", zip(many)), file("more.txt", "x"));
            assertTrue(report.rows().size() <= Limits.MOST_ROWS + 1);
            assertEquals(
                    FindingCode.TOO_MANY,
                    report.rows().get(report.rows().size() - 1).reason().code());
            Dropped large = Dropped.of("large.json", new byte[Limits.MOST_FILE + 1]);
            assertEquals(FindingCode.FILE_TOO_LARGE, batch.one(large).reason().code());
        }
    }

    @Test
    void hostileNamesInAnArchiveAreOnlyEverShown() {
        try (Batch batch = new Batch()) {
            Map<String, byte[]> files = new LinkedHashMap<>();
            for (String name :
                    List.of("../../etc/passwd", "C:\\x\\y.json", "/abs.json", "n".repeat(1000), "a\u202Eb.json")) {
                files.put(name, bytes(batch.issued.document()));
            }
            BatchReport report = batch.verify("", Dropped.of("z.zip", zip(files)));
            assertEquals(5, report.count(Verdict.VALID));
            assertTrue(report.rows().stream().allMatch(row -> row.file().length() <= 201));
        }
    }

    @Test
    void anOfficeDocumentIsNoArchiveOfCredentials() {
        try (Batch batch = new Batch()) {
            byte[] word = zip(Map.of("[Content_Types].xml", bytes("<x/>")));
            assertEquals(
                    FindingCode.FILE_KIND,
                    batch.one(Dropped.of("cv.docx", word)).reason().code());
        }
    }

    @Test
    void aLockedPdfIsSaidToBeLocked() throws IOException {
        try (Batch batch = new Batch();
                PDDocument pdf = Loader.loadPDF(pdf("x", batch.issued.document()))) {
            pdf.protect(new StandardProtectionPolicy("owner", "secret", new AccessPermission()));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.save(out);
            assertEquals(
                    FindingCode.FILE_LOCKED,
                    batch.one(Dropped.of("a.pdf", out.toByteArray())).reason().code());
        }
    }
}
