package org.passerelle.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.LocalizedText;

class ParagraphsTest {
    private static final String TEXT =
            "<h2>Le quai</h2><p>On ne saute jamais du quai.</p><ul><li>Les gants</li><li>Les chaussures &amp; le gilet</li></ul>";

    @Test
    void everyBlockIsCountedAndTheNotedOnesAreMarked() {
        assertEquals(
                List.of("Le quai", "On ne saute jamais du quai.", "Les gants", "Les chaussures & le gilet"),
                Paragraphs.of(TEXT));
        String numbered = Paragraphs.numbered(TEXT, Set.of(3));
        assertTrue(numbered.contains("<p id=\"p-2\">On ne"));
        assertTrue(numbered.contains("<li id=\"p-3\" class=\"noted\">Les gants"));
        assertEquals(List.of(), Paragraphs.of("rien"));
    }

    @Test
    void aNoteSurvivesEditsByFindingItsWords() {
        String quote = Paragraphs.quote(TEXT, 2);
        assertEquals("On ne saute jamais du quai.", quote);
        assertEquals(OptionalInt.of(2), Paragraphs.find(TEXT, 2, quote));
        String edited =
                "<p>Nouveau début.</p><p>Encore.</p>" + TEXT.replace("jamais du quai", "<em>JAMAIS</em> du quai");
        assertEquals(OptionalInt.of(4), Paragraphs.find(edited, 2, quote), "moved, and in other letters");
        assertEquals(OptionalInt.empty(), Paragraphs.find("<p>Tout autre chose.</p>", 2, quote));
        assertEquals(OptionalInt.of(0), Paragraphs.find(TEXT, 0, ""), "the whole stays the whole");
        LocalizedText both = LocalizedText.of(TEXT, "<h2>The dock</h2><p>One never jumps.</p>");
        assertEquals(OptionalInt.of(2), Paragraphs.find(both, Language.EN, 2, quote), "quoted in the other language");
        assertEquals(OptionalInt.empty(), Paragraphs.find(both, Language.EN, 2, "ailleurs"));
        String twice = "<p>Même phrase.</p><p>x</p><p>y</p><p>Même phrase.</p>";
        assertEquals(OptionalInt.of(4), Paragraphs.find(twice, 3, "Même phrase."), "the nearest one");
    }

    @Test
    void aQuoteIsCutBetweenCharactersAndAbsentParagraphsHaveNone() {
        assertEquals("", Paragraphs.quote(TEXT, 0));
        assertEquals("", Paragraphs.quote(TEXT, 99));
        String long1 = "<p>" + "é".repeat(200) + "</p>";
        assertEquals("é".repeat(120), Paragraphs.quote(long1, 1));
    }

    @Test
    void wordsAreFoundWhateverTheirCaseAndAccents() {
        Optional<Excerpt> found = Excerpt.of("Le Préleveur lève la cœur de pile.", Excerpt.wanted("preleveur COEUR"));
        assertEquals("Préleveur", found.orElseThrow().found());
        assertEquals("Le ", found.get().before());
        assertTrue(Excerpt.of("Le quai", Excerpt.wanted("quai chariot")).isEmpty(), "all of the words");
        assertTrue(Excerpt.of("Le laquais", Excerpt.wanted("quai")).isEmpty(), "from the beginning of a word");
        assertEquals(
                "élév",
                Excerpt.of("Chariot élévateur", Excerpt.wanted("elev"))
                        .orElseThrow()
                        .found());
        assertTrue(Excerpt.of("x", Excerpt.wanted("?")).isEmpty());
        String far = "mot ".repeat(100) + "ici " + "mot ".repeat(100);
        Excerpt cut = Excerpt.of(far, Excerpt.wanted("ici")).orElseThrow();
        assertTrue(cut.before().startsWith("… ") && cut.after().endsWith(" …"));
    }
}
