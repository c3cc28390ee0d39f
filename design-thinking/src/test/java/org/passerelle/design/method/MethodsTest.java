package org.passerelle.design.method;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Text;

class MethodsTest {
    private final Methods methods = new Methods();

    @BeforeEach
    void read() {
        methods.read();
    }

    @Test
    void thereAreThirtySixCardsAndEachStageHasSeveral() {
        assertEquals(36, methods.cards().size());
        assertEquals(
                36, methods.cards().stream().map(MethodCard::slug).distinct().count());
        for (Stage stage : Stage.values()) {
            long serving =
                    methods.cards().stream().filter(c -> c.stage() == stage).count();
            assertTrue(serving >= 7, stage + " has " + serving);
        }
    }

    @Test
    void everyCardIsWholeInBothLanguages() {
        for (MethodCard card : methods.cards()) {
            for (Language language : Language.values()) {
                said(card)
                        .forEach(text -> assertTrue(
                                text.only(language).isPresent(), card.slug() + " lacks " + language + ": " + text));
            }
            assertTrue(card.steps().size() >= 3 && card.caveats().size() >= 2, card.slug());
            assertTrue(card.minutes() > 0 && card.fewest() <= card.most(), card.slug());
            assertEquals(card, methods.card(card.slug()));
        }
    }

    @Test
    void noCardIsAParaphraseOfAnother() {
        List<MethodCard> cards = methods.cards();
        for (int i = 0; i < cards.size(); i++) {
            for (int j = i + 1; j < cards.size(); j++) {
                double alike = alike(words(cards.get(i)), words(cards.get(j)));
                assertTrue(
                        alike < 0.35,
                        cards.get(i).slug() + " and " + cards.get(j).slug() + " share " + alike);
            }
        }
    }

    @Test
    void cardsAreFoundByWordsWithoutAccentsByStageAndByTime() {
        assertEquals(List.of("rencontre-de-fournisseurs"), slugs(methods.search("SOURÇAGE", Language.FR, null, 0)));
        assertEquals(
                slugs(methods.search("réclamations", Language.FR, null, 0)),
                slugs(methods.search("reclamations", Language.FR, null, 0)));
        assertTrue(methods.search("complaints", Language.FR, null, 0).isEmpty());
        assertEquals(36, methods.search(null, Language.EN, null, 0).size());
        assertTrue(methods.search("", Language.FR, Stage.TEST, 60).stream()
                .allMatch(c -> c.stage() == Stage.TEST && c.minutes() <= 60));
        assertTrue(methods.search("", Language.FR, null, 30).size() >= 3);
        assertThrows(NotFound.class, () -> methods.card("fiche-inconnue"));
    }

    @Test
    void everyStageTeachesTellsACaseAndAsksForSomethingToDo() {
        assertEquals(5, methods.stages().size());
        for (StageGuide guide : methods.stages()) {
            Stream<LocalizedText> texts = Stream.of(
                            guide.lesson().stream(),
                            guide.story().paragraphs().stream(),
                            guide.exercise().steps().stream())
                    .flatMap(s -> s);
            texts.forEach(text -> Arrays.stream(Language.values())
                    .forEach(language -> assertTrue(text.only(language).isPresent(), guide.stage() + ": " + text)));
            assertTrue(guide.lesson().size() >= 3, guide.stage() + " teaches");
            assertTrue(guide.story().paragraphs().size() >= 2, guide.stage() + " tells a case");
            assertTrue(guide.exercise().steps().size() >= 3, guide.stage() + " asks");
            assertTrue(guide.exercise().address().startsWith("/design"), "it is done in the module itself");
            assertTrue(guide.criteria().size() >= 3, guide.stage() + " says when it is done");
        }
    }

    private static Stream<LocalizedText> said(MethodCard card) {
        return Stream.of(
                        Stream.of(card.title(), card.what(), card.why(), card.example()),
                        card.steps().stream(),
                        card.materials().stream(),
                        card.caveats().stream())
                .flatMap(s -> s);
    }

    private static List<String> slugs(List<MethodCard> cards) {
        return cards.stream().map(MethodCard::slug).toList();
    }

    private static Set<String> words(MethodCard card) {
        return Arrays.stream(Text.fold(card.searched(Language.FR)).split("\\P{L}+"))
                .filter(word -> word.length() > 4)
                .collect(Collectors.toSet());
    }

    private static double alike(Set<String> one, Set<String> other) {
        Set<String> shared = new HashSet<>(one);
        shared.retainAll(other);
        return (double) shared.size() / Math.min(one.size(), other.size());
    }
}
