package org.passerelle.skills;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.Refusal;
import org.passerelle.testing.Database;
import org.passerelle.testing.World;

class SkillExtractionTest {
    private World world;
    private SkillExtraction extraction;
    private Referential referential;

    @BeforeEach
    void read() {
        world = Database.H2.world();
        world.get(ReferentialImport.class).readShipped();
        extraction = world.get(SkillExtraction.class);
        referential = world.get(Referential.class);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aFrenchAdYieldsItsSkillsWithTheWordsThatSaySo() {
        String ad = "Notre atelier recrute. Vous maîtrisez le soudage TIG et la lecture de plans.\n"
                + "Vous travaillez en équipe et respectez les consignes de sécurité.";
        Extracted found = extraction.find(ad);
        assertEquals(Optional.of(Language.FR), found.language());
        List<String> words = words(found, ad);
        assertTrue(words.stream().anyMatch(w -> w.contains("soudage TIG")), words.toString());
        assertTrue(
                labels(found, Language.FR).stream().anyMatch(l -> l.contains("soud")), "" + labels(found, Language.FR));
        assertTrue(found.skills().stream().allMatch(s -> s.probability() > 0 && s.probability() <= 1));
    }

    @Test
    void anEnglishAdIsReadInEnglish() {
        Extracted found = extraction.find(
                "We are looking for a developer. You will use JavaScript and you manage databases with our team.");
        assertEquals(Optional.of(Language.EN), found.language());
        assertTrue(labels(found, Language.EN).stream().anyMatch(l -> l.equalsIgnoreCase("JavaScript")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u0000",
                "Bonjour",
                "<script>alert(1)</script>",
                "Nous avons hâte de vous rencontrer et de vous faire visiter nos locaux lumineux.",
                "We look forward to meeting you and to showing you around."
            })
    void whatAsksForNoSkillYieldsNone(String text) {
        assertEquals(List.of(), extraction.find(text).skills());
    }

    @Test
    void aGermanAdIsNotGuessedAt() {
        Extracted found = extraction.find(
                "Wir suchen einen Schweißer für unsere Werkstatt. Sie arbeiten mit dem Team und sind bei uns"
                        + " willkommen.");
        assertEquals(Optional.empty(), found.language());
        assertEquals(List.of(), found.skills());
    }

    @Test
    void anAdOfAMillionCharactersIsRefusedBesideItsField() {
        assertEquals(
                "text",
                assertThrows(Refusal.class, () -> extraction.find("a ".repeat(500_000)))
                        .field());
    }

    @Test
    void whatIsSaidTwiceIsOneSkillWithTwoPlaces() {
        String ad = "Vous tenez la comptabilité.\n• comptabilité générale\n";
        FoundSkill found = extraction.find(ad).skills().stream()
                .filter(s -> s.uri().equals("http://data.europa.eu/esco/skill/ecc18804-a466-40d9-98b4-fba5cd67dd4b"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                List.of("comptabilité", "comptabilité générale"),
                found.spans().stream()
                        .map(s -> ad.substring(s.start(), s.end()))
                        .toList());
        assertEquals("accounting", found.label().in(Language.EN));
    }

    @Test
    void anAdOfOneWordIsReadInTheLanguageThatKnowsIt() {
        assertTrue(labels(extraction.find("Comptabilité"), Language.FR).contains("comptabilité"));
        Extracted english = extraction.find("bookkeeping");
        assertEquals(Optional.of(Language.EN), english.language());
        assertEquals(List.of(new Span(0, 11)), english.skills().get(0).spans());
    }

    @Test
    void tagsAreNoWordsAndMoveNothing() {
        String ad = "<p class='accounting'>Experience in <b>bookkeeping</b> and <i>sales</i> is required.</p>";
        Extracted found = extraction.find(ad);
        assertTrue(words(found, ad).contains("bookkeeping"), "" + words(found, ad));
        assertFalse(words(found, ad).stream().anyMatch(w -> w.contains("<")), "" + words(found, ad));
    }

    @Test
    void aLongAdIsReadInItsFirstTwentyThousandCharacters() {
        String ad = "We look for people who know bookkeeping and sales. ".repeat(1900);
        assertEquals(20_000, extraction.find(ad).read());
    }

    private static List<String> words(Extracted found, String ad) {
        return found.skills().stream()
                .flatMap(s -> s.spans().stream())
                .map(s -> ad.substring(s.start(), s.end()))
                .distinct()
                .toList();
    }

    private List<String> labels(Extracted found, Language language) {
        return found.skills().stream()
                .map(s -> referential.label(s.uri(), language))
                .toList();
    }
}
