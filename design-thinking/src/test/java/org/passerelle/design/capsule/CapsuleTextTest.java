package org.passerelle.design.capsule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.LocalizedText;

class CapsuleTextTest {
    private static final List<String> JARGON = List.of(
            "usabilité",
            "persona",
            "prototype",
            "sprint",
            "idéation",
            "empathie",
            "design thinking",
            "parties prenantes",
            "stakeholder",
            "ideation",
            "empathise",
            "workflow",
            "kpi");

    private final CapsuleShelf shelf = new CapsuleShelf();

    @BeforeEach
    void read() {
        shelf.read();
    }

    @Test
    void thereAreSixAndEachIsReadInLessThanTwelveMinutesAsItSays() {
        assertTrue(shelf.all().size() >= 6);
        for (Capsule capsule : shelf.all()) {
            long words = Arrays.stream(Language.values())
                    .mapToLong(language -> words(capsule, language))
                    .max()
                    .orElseThrow();
            long minutes = (words + Capsule.WORDS_A_MINUTE - 1) / Capsule.WORDS_A_MINUTE;
            assertEquals(minutes, capsule.minutes(), capsule.slug() + " has " + words + " words");
            assertTrue(capsule.minutes() < 12, capsule.slug());
            assertTrue(words > 400, capsule.slug() + " is really written");
        }
    }

    @Test
    void eachIsWholeInBothLanguagesWithADecisionAndAQuestion() {
        for (Capsule capsule : shelf.all()) {
            for (Language language : Language.values()) {
                texts(capsule)
                        .forEach(text -> assertTrue(text.only(language).isPresent(), capsule.slug() + ": " + text));
                assertTrue(capsule.question().in(language).contains("?"), capsule.slug() + " asks");
            }
            assertTrue(capsule.options().size() >= 2, capsule.slug() + " lets one decide");
            assertTrue(capsule.parts().size() >= 4, capsule.slug());
        }
    }

    @Test
    void noneSpeaksTheTradesJargon() {
        for (Capsule capsule : shelf.all()) {
            for (Language language : Language.values()) {
                texts(capsule)
                        .map(text -> text.in(language).toLowerCase(language.locale()))
                        .forEach(text -> JARGON.forEach(
                                word -> assertTrue(!text.contains(word), capsule.slug() + " says " + word)));
            }
        }
    }

    private static long words(Capsule capsule, Language language) {
        return texts(capsule)
                .flatMap(text -> Arrays.stream(text.in(language).split("[^\\p{L}\\p{N}’'-]+")))
                .filter(word -> !word.isEmpty())
                .count();
    }

    private static Stream<LocalizedText> texts(Capsule capsule) {
        return Stream.of(
                        Stream.of(capsule.title(), capsule.promise(), capsule.decision(), capsule.question()),
                        capsule.options().stream(),
                        capsule.parts().stream().map(Capsule.Part::title),
                        capsule.parts().stream().flatMap(p -> p.paragraphs().stream()))
                .flatMap(s -> s);
    }
}
