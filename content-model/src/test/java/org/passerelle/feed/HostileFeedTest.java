package org.passerelle.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.kernel.Refusal;

class HostileFeedTest {
    private static final FeedMapping JSON = Sheets.mapping("JSON", "jobs");
    private static final FeedMapping XML = Sheets.mapping("XML", "jobs.job");
    private static final FeedMapping CSV = Sheets.mapping("CSV", "");
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private static Refusal refused(FeedMapping mapping, Path file) {
        return assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> assertThrows(Refusal.class, () -> new FeedFile(file, mapping).count()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE jobs [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><jobs><job><id>&x;</id></job></jobs>",
                "<!DOCTYPE jobs [<!ENTITY x SYSTEM \"http://127.0.0.1:9/\">]><jobs><job><id>&x;</id></job></jobs>",
                "<!DOCTYPE jobs SYSTEM \"http://127.0.0.1:9/x.dtd\"><jobs><job><id>1</id></job></jobs>",
                "<!DOCTYPE jobs [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]><jobs><job><id>&c;</id></job></jobs>",
                "<!DOCTYPE jobs [<!ENTITY % p SYSTEM \"file:///etc/hostname\"> %p;]><jobs/>"
            })
    void aDocumentThatDeclaresItsTypeIsRefused(String xml) {
        assertEquals("feed.doctype", refused(XML, Sheets.file(xml)).code());
    }

    @Test
    void entitiesOfHtmlAreReadAndOthersSayNothing() {
        Posting posting = Sheets.postings(
                        XML,
                        Sheets.file("<jobs><job><id>1</id><title>caf&eacute;&nbsp;&amp; th&#233;</title></job></jobs>"))
                .get(0);
        assertEquals("café & thé", posting.line(FeedField.TITLE).replace('\u00a0', ' '));
    }

    @Test
    void nestingBeyondTheLimitIsRefused() {
        String deep = "[".repeat(10_000);
        assertEquals(
                "feed.tooDeep", refused(JSON, Sheets.file("{\"x\":" + deep)).code());
        assertEquals(
                "feed.tooDeep",
                refused(JSON, Sheets.file("{\"jobs\":[{\"x\":" + deep)).code());
        assertEquals(
                "feed.tooDeep", refused(XML, Sheets.file("<a>".repeat(10_000))).code());
    }

    @Test
    void aValueWithoutEndStopsTheReadingBeforeItFillsTheMemory() {
        String endless = "x".repeat(FeedLimits.ENDLESS + 100_000);
        assertEquals(
                "feed.endlessRow",
                refused(JSON, Sheets.file("{\"jobs\":[{\"id\":\"" + endless)).code());
        assertEquals(
                "feed.endlessRow",
                refused(JSON, Sheets.file("{\"other\":\"" + endless)).code());
        assertEquals(
                "feed.endlessRow",
                refused(XML, Sheets.file("<jobs><job><id><![CDATA[" + endless)).code());
        assertEquals(
                "feed.endlessRow",
                refused(CSV, Sheets.file("id,title\n1,\"" + endless)).code());
        assertEquals(
                "feed.endlessRow",
                refused(JSON, Sheets.file("{\"jobs\":[{\"id\":" + "9".repeat(FeedLimits.ENDLESS + 100_000)))
                        .code());
    }

    @Test
    void aRowThatIsTooLargeIsRefusedAndTheNextIsRead() {
        String large = "x".repeat(FeedLimits.ROW + 1);
        List<List<Row>> all = List.of(
                Sheets.rows(JSON, Sheets.file("{\"jobs\":[{\"id\":\"1\",\"text\":\"" + large + "\"},{\"id\":\"2\"}]}")),
                Sheets.rows(
                        XML,
                        Sheets.file(
                                "<jobs><job><id>1</id><text>" + large + "</text></job><job><id>2</id></job></jobs>")),
                Sheets.rows(CSV, Sheets.file("id,text\n1," + large + "\n2,x\n")));
        for (List<Row> rows : all) {
            assertEquals(2, rows.size());
            assertEquals("feed.rowTooLarge", rows.get(0).fault().orElseThrow().code());
            assertTrue(rows.get(1).fault().isEmpty());
        }
    }

    @Test
    void aFileThatBreaksOffSaysWhere() {
        Refusal json = refused(JSON, Sheets.file("{\"jobs\":[\n{\"id\":\"1\"},\n{\"id\":\"2\"},\n{\"id\":"));
        assertEquals("feed.broken", json.code());
        assertEquals(List.of(4L, 2), json.arguments());
        Refusal xml = refused(XML, Sheets.file("<jobs>\n<job><id>1</id></job>\n<job><id>2</i"));
        assertEquals("feed.broken", xml.code());
        assertEquals(1, xml.arguments().get(1));
        Refusal csv = refused(CSV, Sheets.file("id,title\n1,x\n2,\"x\n3,x\n"));
        assertEquals("feed.broken", csv.code());
        assertEquals(List.of(3L, 1), csv.arguments());
        assertEquals(
                "feed.broken", refused(JSON, Sheets.file("{\"jobs\":[]}{}")).code());
        assertEquals("feed.broken", refused(JSON, Sheets.file("<jobs/>")).code());
        assertEquals("feed.broken", refused(XML, Sheets.file("{\"jobs\":[]}")).code());
        assertEquals(
                "feed.broken",
                refused(JSON, Sheets.file("{\"jobs\":[{\"id\":NaN}]}")).code());
    }

    @Test
    void aFileWithoutPostingsOrWithoutTextIsRefused() {
        assertEquals(
                "feed.noRows", refused(JSON, Sheets.file("{\"other\":[{}]}")).code());
        assertEquals("feed.empty", refused(JSON, Sheets.file("")).code());
        assertEquals("feed.notText", refused(JSON, Sheets.file("%PDF-1.7")).code());
        assertEquals("feed.notText", refused(CSV, Sheets.file("PK\3\4zip")).code());
        assertEquals("feed.notText", refused(CSV, Sheets.file("id\0\0\0\0\0")).code());
    }

    @Test
    void theWrongEncodingIsNoticedAndReadRight() {
        String json = "{\"jobs\":[{\"id\":\"1\",\"title\":\"Ingénieur à Guéret – cœur\"}]}";
        String xml =
                "<?xml version=\"1.0\" encoding=\"%s\"?><jobs><job><id>1</id><title>Ingénieur à Guéret – cœur</title></job></jobs>";
        for (Charset charset :
                List.of(StandardCharsets.UTF_8, WINDOWS, StandardCharsets.UTF_16, StandardCharsets.UTF_16LE)) {
            FeedFile file = new FeedFile(Sheets.file(json, charset), JSON);
            assertEquals(
                    "Ingénieur à Guéret – cœur",
                    Sheets.postings(JSON, Sheets.file(json, charset)).get(0).line(FeedField.TITLE));
            assertEquals(charset == WINDOWS, file.encoding().mended());
        }
        for (String said : List.of("UTF-8", "ISO-8859-1", "windows-1252")) {
            for (Charset charset : List.of(StandardCharsets.UTF_8, WINDOWS)) {
                Path file = Sheets.file(xml.formatted(said), charset);
                assertEquals(
                        "Ingénieur à Guéret – cœur",
                        Sheets.postings(XML, file).get(0).line(FeedField.TITLE));
            }
        }
        assertEquals(
                "feed.encodingUnknown",
                refused(XML, Sheets.file(xml.formatted("UTF-7"))).code());
    }

    @Test
    void aFewBrokenBytesSpoilNotTheRest() {
        StringBuilder table = new StringBuilder("id,title\n");
        for (int i = 0; i < 50; i++) {
            table.append(i).append(",Élève à Guéret\n");
        }
        byte[] good = table.toString().getBytes(StandardCharsets.UTF_8);
        byte[] bytes = java.util.Arrays.copyOf(good, good.length + 7);
        System.arraycopy("99,b\u00e9\n\n".getBytes(StandardCharsets.ISO_8859_1), 0, bytes, good.length, 7);
        List<Posting> postings = Sheets.postings(CSV, Sheets.file(bytes));
        assertEquals("Élève à Guéret", postings.get(0).line(FeedField.TITLE));
        assertEquals("b\uFFFD", postings.get(50).line(FeedField.TITLE));
    }

    @Test
    void aRowWithTooFewColumnsIsToldWithItsLine() {
        List<Row> rows = Sheets.rows(CSV, Sheets.file("\uFEFFid;title;text\n1;a;\"two\nlines\"\n2;b\n3;c;x\n"));
        assertEquals(List.of(2L, 4L, 5L), rows.stream().map(Row::line).toList());
        assertEquals("feed.columns", rows.get(1).fault().orElseThrow().code());
        assertFalse(rows.get(2).fault().isPresent());
    }

    @Test
    void aHundredThousandRowsStreamBy() {
        StringBuilder json = new StringBuilder("{\"jobs\":[");
        for (int i = 0; i < 100_000; i++) {
            json.append(i == 0 ? "" : ",").append("{\"id\":").append(i).append(",\"title\":\"Soudeur\"}");
        }
        Path file = Sheets.file(json.append("]}").toString());
        assertEquals(100_000, new FeedFile(file, JSON).count());
    }
}
