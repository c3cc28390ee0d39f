package org.passerelle.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PresetsTest {
    private static final Path SAMPLES =
            Path.of(System.getProperty("passerelle.feeds", "../../shared/data/demand-feeds"));

    static List<String> names() {
        return Presets.NAMES;
    }

    private static FeedMapping preset(String name) {
        return FeedMapping.of(Presets.text(name));
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyShippedMappingHolds(String name) {
        assertFalse(preset(name).read(new Node()).line(FeedField.TITLE).length() > 0);
    }

    @ParameterizedTest
    @CsvSource({
        "digitalrecruiters, decathlon.test.input.json, 3",
        "france-travail-v2, france-travail-offres-v2.redacted.json, 8",
        "apec, import-apec.test.input.xml, 5",
        "talentsoft, import-france-travail-cegid.test.input.json, 4",
        "hellowork, import-hello-work.test.input.xml, 5",
        "jobteaser, import-jobteaser.test.input.xml, 2",
        "leboncoin, import-leboncoin.test.input.csv, 2"
    })
    void everyShapeMetInTheWildIsReadWhole(String name, String file, int rows) {
        assumeTrue(Files.isReadable(SAMPLES.resolve(file)), "the sample " + file + " is not on this machine");
        List<Posting> postings = Sheets.postings(preset(name), SAMPLES.resolve(file));
        assertEquals(rows, postings.size());
        assertTrue(postings.stream().map(PostingReader::reference).distinct().count() >= rows - 1);
        for (Posting posting : postings) {
            assertTrue(posting.line(FeedField.TITLE).length() > 5);
            assertTrue(posting.first(FeedField.TEXT).length() > 100, posting.toString());
            assertFalse(posting.first(FeedField.TEXT).contains("<p"), posting.toString());
            assertFalse(posting.line(FeedField.EMPLOYER).isEmpty(), posting.toString());
            assertTrue(
                    List.of(FeedField.COMMUNE, FeedField.CITY, FeedField.POSTAL_CODE, FeedField.DEPARTMENT).stream()
                            .anyMatch(field -> !posting.line(field).isEmpty()),
                    posting.toString());
            assertTrue(name.equals("leboncoin")
                    || posting.first(FeedField.PUBLISHED_AT).startsWith("20"));
        }
    }

    @Test
    void skillsAreRequiredOrWishedAndContactsAreNotRead() {
        String offers = """
                {"filtresPossibles": [{"filtre": "typeContrat"}], "resultats": [{
                  "id": "123ABCD", "intitule": "Soudeur / Soudeuse", "description": "Vous soudez.",
                  "dateActualisation": "2026-11-20T08:30:00.000Z", "nombrePostes": 2, "romeCode": "H2913",
                  "lieuTravail": {"libelle": "16 - Angoulême", "commune": "16015", "codePostal": "16000"},
                  "entreprise": {"nom": "Atelier du Fer", "siret": "12345678200002"},
                  "contact": {"nom": "Jeanne Dupont", "courriel": "jeanne@exemple.fr"},
                  "competences": [
                    {"code": "101360", "libelle": "Comptabilité", "exigence": "E"},
                    {"libelle": "Lire un plan", "exigence": "S"}]}]}
                """;
        FeedMapping mapping = preset("france-travail-v2");
        Row row = Sheets.rows(mapping, Sheets.file(offers)).get(0);
        Posting posting = mapping.read(row.node());
        assertEquals(List.of("101360"), posting.all(FeedField.SKILLS_REQUIRED));
        assertEquals(List.of("Lire un plan"), posting.all(FeedField.SKILLS_WISHED));
        assertEquals("Angoulême", posting.line(FeedField.CITY));
        assertEquals("2", posting.line(FeedField.OPENINGS));
        assertEquals("2026-11-20T08:30:00Z", posting.first(FeedField.PUBLISHED_AT));
        assertEquals(List.of(), row.node().parts("contact"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "{\"@context\":\"https://schema.org\",\"@type\":\"JobPosting\",%s} ~ 1",
                "[{\"@type\":\"JobPosting\",%s},{\"@type\":\"Organization\",\"name\":\"X\"}] ~ 1",
                "{\"@graph\":[{\"@type\":\"WebSite\"},{\"@type\":[\"Thing\",\"JobPosting\"],%s}]} ~ 1",
                "<html><head><script type=\"application/ld+json\">{\"@type\":\"JobPosting\",%s}</script><script>var x = '<';</script></head></html> ~ 1"
            })
    void postingsOfSchemaOrgAreFoundWhereverTheyStand(String document, int rows) {
        String fields = """
                "identifier": {"@type": "PropertyValue", "value": "A-1"}, "title": "Chaudronnier",
                "description": "<p>Vous tracez &amp; soudez.</p><ul><li>Lire un plan</li></ul>", "datePosted": "2026-11-20",
                "validThrough": "2026-12-31T23:59", "hiringOrganization": {"@type": "Organization", "name": "Atelier"},
                "jobLocation": {"@type": "Place", "address": {"postalCode": "16000", "addressLocality": "Angoulême"}},
                "skills": "soudage, lecture de plan", "employmentType": ["FULL_TIME"], "totalJobOpenings": 3,
                "applicationContact": {"email": "jeanne@exemple.fr"}
                """.replace("\n", " ");
        List<Posting> postings = Sheets.postings(preset("schema-org"), Sheets.file(document.formatted(fields)));
        assertEquals(rows, postings.size());
        Posting posting = postings.get(0);
        assertEquals("A-1", posting.line(FeedField.REFERENCE));
        assertEquals("Vous tracez & soudez.\n\n- Lire un plan", posting.first(FeedField.TEXT));
        assertEquals(List.of("soudage", "lecture de plan"), posting.all(FeedField.SKILLS_REQUIRED));
        assertEquals("VACANCY", posting.line(FeedField.KIND));
        assertEquals("Atelier", posting.line(FeedField.EMPLOYER));
        assertEquals("2026-11-19T23:00:00Z", posting.first(FeedField.PUBLISHED_AT));
    }

    @Test
    void aTableIsReadWithWhateverSeparatesItsColumns() {
        FeedMapping mapping = preset("table");
        for (String separator : List.of(",", ";", "\t", "|")) {
            String table = String.join(separator, "Référence", "Titre", "Employeur", "Ville", "Publiée le")
                    + "\r\n"
                    + String.join(
                            separator, "7", "\"Boulanger" + separator + " CDI\"", "Le Fournil", "Guéret", "20/11/2026")
                    + "\r\n";
            Posting posting = Sheets.postings(mapping, Sheets.file(table)).get(0);
            assertEquals("Boulanger" + separator + " CDI", posting.first(FeedField.TITLE));
            assertEquals("Guéret", posting.line(FeedField.CITY));
            assertEquals("2026-11-19T23:00:00Z", posting.first(FeedField.PUBLISHED_AT));
        }
    }

    @Test
    void datesInEnglishWordsAreReadToo() {
        String xml = """
                <source><publisher>x</publisher><job><title><![CDATA[Baker]]></title><date>Fri, 20 Nov 2026 22:49:39 GMT</date>
                <referencenumber>9</referencenumber><company>Le Fournil</company><city>Guéret</city><postalcode>23000</postalcode>
                <description><![CDATA[<p>Pain &eacute;pais</p>]]></description><email>a@b.fr</email></job></source>
                """;
        Posting posting =
                Sheets.postings(preset("indeed-xml"), Sheets.file(xml)).get(0);
        assertEquals("2026-11-20T22:49:39Z", posting.first(FeedField.PUBLISHED_AT));
        assertEquals("Pain épais", posting.first(FeedField.TEXT));
    }
}
