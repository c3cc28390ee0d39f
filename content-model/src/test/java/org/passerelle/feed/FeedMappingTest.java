package org.passerelle.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.passerelle.kernel.Refusal;

class FeedMappingTest {
    private static final String REST = "\"title\": \"t\", \"employer\": \"e\", \"city\": \"c\"";

    private static FeedMapping mapping(String fields) {
        return FeedMapping.of(
                "{\"format\": \"JSON\", \"fields\": {\"reference\": \"id\", " + REST + ", " + fields + "}}");
    }

    private static Posting read(String fields, String row) {
        FeedMapping mapping = mapping(fields);
        return Sheets.postings(mapping, Sheets.file(row)).get(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "feed.mapping.notJson ~ {\"format\":",
                "feed.mapping.format ~ {\"format\": \"YAML\", \"fields\": {}}",
                "feed.mapping.rows ~ {\"format\": \"XML\", \"fields\": {}}",
                "feed.mapping.noFields ~ {\"format\": \"JSON\"}",
                "feed.mapping.unknown ~ {\"format\": \"JSON\", \"code\": \"x\", \"fields\": {}}",
                "feed.mapping.field ~ {\"format\": \"JSON\", \"fields\": {\"salary\": \"x\"}}",
                "feed.mapping.noReference ~ {\"format\": \"JSON\", \"fields\": {\"title\": \"x\"}}",
                "feed.mapping.noTitle ~ {\"format\": \"JSON\", \"fields\": {\"reference\": \"x\"}}",
                "feed.mapping.noEmployer ~ {\"format\": \"JSON\", \"fields\": {\"reference\": \"x\", \"title\": \"x\"}}",
                "feed.mapping.noPlace ~ {\"format\": \"JSON\", \"fields\": {\"reference\": \"x\", \"title\": \"x\", \"siret\": \"x\"}}",
                "feed.mapping.unknown ~ {\"format\": \"JSON\", \"fields\": {\"title\": {\"script\": \"x\"}}}",
                "feed.mapping.noPath ~ {\"format\": \"JSON\", \"fields\": {\"title\": {\"html\": true}}}",
                "feed.mapping.path ~ {\"format\": \"JSON\", \"fields\": {\"title\": \"a..b\"}}",
                "feed.mapping.text ~ {\"format\": \"JSON\", \"fields\": {\"title\": 5}}",
                "feed.mapping.pattern ~ {\"format\": \"JSON\", \"fields\": {\"title\": {\"path\": \"a\", \"match\": \"(\"}}}",
                "feed.mapping.date ~ {\"format\": \"JSON\", \"fields\": {\"publishedAt\": {\"path\": \"a\", \"dates\": [\"jj/mm\"]}}}",
                "feed.mapping.personal ~ {\"format\": \"JSON\", \"fields\": {\"text\": \"contact.courriel\"}}",
                "feed.mapping.personal ~ {\"format\": \"CSV\", \"fields\": {\"text\": \"E-mail du recruteur\"}}"
            })
    void whatIsWrongInAMappingIsSaid(String code, String json) {
        assertEquals(
                code, assertThrows(Refusal.class, () -> FeedMapping.of(json)).code());
    }

    @Test
    void theFirstPathThatLeadsToSomethingIsTakenOrAllAreJoined() {
        assertEquals(
                "b",
                read("\"text\": [\"x\", \"b\", \"c\"]", "{\"x\": \" \", \"b\": \"b\", \"c\": \"c\"}")
                        .first(FeedField.TEXT));
        assertEquals(
                "b\n\nc",
                read("\"text\": {\"paths\": [\"b\", \"c\"], \"join\": true}", "{\"b\": \"b\", \"c\": \"c\"}")
                        .first(FeedField.TEXT));
    }

    @Test
    void valuesAreCutMatchedTranslatedAndFilledIn() {
        assertEquals(
                List.of("a", "b"),
                read("\"skillsRequired\": {\"path\": \"s\", \"split\": \";\"}", "{\"s\": \"a; b;\"}")
                        .all(FeedField.SKILLS_REQUIRED));
        assertEquals(
                "33",
                read(
                                "\"department\": {\"path\": \"d\", \"match\": \"\\\\((\\\\d+)\\\\)\"}",
                                "{\"d\": \"Gironde (33)\"}")
                        .line(FeedField.DEPARTMENT));
        String kind = "\"kind\": {\"path\": \"k\", \"values\": {\"stage\": \"IMMERSION\"}, \"otherwise\": \"VACANCY\"}";
        assertEquals("IMMERSION", read(kind, "{\"k\": \"stage\"}").line(FeedField.KIND));
        assertEquals("VACANCY", read(kind, "{\"k\": \"CDI\"}").line(FeedField.KIND));
        assertEquals(
                "7502",
                read("\"zone\": {\"path\": \"z\", \"values\": {\"DT 16\": \"7502\"}}", "{\"z\": \"DT 16\"}")
                        .line(FeedField.ZONE));
        assertEquals("1", read("\"openings\": {\"constant\": \"1\"}", "{}").line(FeedField.OPENINGS));
    }

    @Test
    void anExpressionThatWouldTakeForEverTakesNoTime() {
        String evil = "a".repeat(5000) + "!";
        read("\"text\": {\"path\": \"x\", \"match\": \"^(a+)+$\"}", "{\"x\": \"" + evil + "\"}");
    }

    @Test
    void datesAreReadAsTheyAreSaidToBeWrittenAndOthersAreRefused() {
        for (String date : List.of("20/11/2026 08:30:00", "20/11/2026")) {
            assertEquals(
                    "2026-11-",
                    read(
                                    "\"publishedAt\": {\"path\": \"d\", \"dates\": [\"dd/MM/yyyy HH:mm:ss\", \"dd/MM/yyyy\"]}",
                                    "{\"d\": \"" + date + "\"}")
                            .first(FeedField.PUBLISHED_AT)
                            .substring(0, 8));
        }
        for (String date : List.of(
                "2026-11-20T08:30:00.123Z",
                "2026-11-20 09:30:00",
                "2026-11-20T09:30:00+01:00",
                "2026-11-20T09:30:00+0100")) {
            assertEquals(
                    "2026-11-20T08:30:00",
                    read("\"publishedAt\": \"d\"", "{\"d\": \"" + date + "\"}")
                            .first(FeedField.PUBLISHED_AT)
                            .substring(0, 19));
        }
        for (String date : List.of("1795163400", "1795163400000")) {
            assertEquals(
                    "2026-11-20T08:30:00Z",
                    read("\"publishedAt\": {\"path\": \"d\", \"dates\": [\"epoch\"]}", "{\"d\": " + date + "}")
                            .first(FeedField.PUBLISHED_AT));
        }
        assertEquals(
                "feed.dateWrong",
                assertThrows(Refusal.class, () -> read("\"publishedAt\": \"d\"", "{\"d\": \"bientôt\"}"))
                        .code());
    }
}
