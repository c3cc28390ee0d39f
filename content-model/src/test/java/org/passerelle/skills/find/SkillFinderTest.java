package org.passerelle.skills.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.passerelle.kernel.Language;

class SkillFinderTest {
    private static final Path DATA = Path.of("../../shared/data");

    private static Concept concept(String uri, String... labels) {
        return new Concept(uri, List.of(labels), "");
    }

    private static final List<Concept> FEW = List.of(
            concept("weld", "weld metal parts", "metal welding", "MIG welding"),
            concept("java", "Java (computer programming)", "Java programming"),
            concept("js", "JavaScript", "ECMAScript"),
            concept("cpp", "C++", "C plus plus"),
            concept("team", "work in teams", "team working"),
            concept("books", "keep accounts", "bookkeeping"));

    @Test
    void aTextThatIsALabelMeansItsConcept() {
        SkillFinder finder = new SkillFinder(FEW, Language.EN);
        for (String text : List.of("bookkeeping", "  BOOKKEEPING ", "keep accounts")) {
            assertEquals(
                    List.of("books"),
                    finder.find(text).stream().map(SkillFinder.Found::uri).toList());
            assertEquals(1, finder.find(text).get(0).probability());
        }
    }

    @Test
    void namesThatAreMostlySignsAreToldApart() {
        SkillFinder finder = new SkillFinder(FEW, Language.EN);
        assertEquals("cpp", finder.rank("Experience in C++ required").get(0).uri());
        assertEquals("js", finder.rank("Knowledge of JavaScript").get(0).uri());
        assertEquals("java", finder.rank("Knowledge of Java").get(0).uri());
    }

    @Test
    void thePlacesAreThoseOfTheWords() {
        String text = "You have experience in MIG welding and you work in teams.";
        SkillFinder.Found found = new SkillFinder(FEW, Language.EN)
                .rank(text).stream()
                        .filter(f -> f.uri().equals("weld"))
                        .findFirst()
                        .orElseThrow();
        assertEquals("MIG welding", text.substring(found.start(), found.end()));
    }

    @Test
    void oddTextsAreAnswered() {
        SkillFinder finder = new SkillFinder(FEW, Language.FR);
        for (String text : List.of("", " ", "…", "\u0000", "🧮", "a".repeat(5000), "weld ".repeat(2000))) {
            assertTrue(finder.find(text).size() <= FEW.size());
        }
        assertEquals(List.of(), new SkillFinder(List.of(), Language.EN).rank("welding"));
    }

    @Test
    void theSameTextIsAnsweredTheSameByManyAtOnce() {
        SkillFinder finder = new SkillFinder(FEW, Language.EN);
        String text = "We need people who weld metal parts, know JavaScript and keep accounts.";
        List<SkillFinder.Found> once = finder.rank(text);
        assertTrue(Stream.generate(() -> text)
                .limit(200)
                .parallel()
                .allMatch(t -> finder.rank(t).equals(once)));
    }

    @Test
    void boilerplateOfEveryAdYieldsNothing() {
        SkillFinder english = new SkillFinder(FEW, Language.EN);
        SkillFinder french = new SkillFinder(FEW, Language.FR);
        assertEquals(List.of(), english.find("We offer a competitive salary and a friendly office near the station."));
        assertEquals(List.of(), french.find("Salaire selon profil, mutuelle et tickets restaurant."));
    }

    @Test
    void aWordThatOnlySharesItsStemWithALabelDoesNotMeanIt() {
        List<Concept> concepts = List.of(concept("tennis", "tennis"), concept("books", "tenir les comptes"));
        SkillFinder finder = new SkillFinder(concepts, Language.FR);
        assertTrue(finder.find("Chaque soir, il faut tenir le cahier.").stream()
                .noneMatch(f -> f.uri().equals("tennis")));
        assertTrue(finder.find("Nos salariés jouent au tennis.").stream()
                .anyMatch(f -> f.uri().equals("tennis")));
    }

    /** A floor well beneath what is measured, so that it fails when something breaks and not when luck changes. */
    @Test
    void onRealSentencesItReachesItsFloor() {
        Path gold = DATA.resolve("skill-extraction/dev/en_tech.jsonl");
        assumeTrue(Files.exists(gold), "the labelled sentences are not at " + DATA.toAbsolutePath());
        SkillFinder finder =
                new SkillFinder(Corpus.esco(DATA.resolve("esco/v1.1.0-en"), Language.EN, true), Language.EN);
        double sum = 0;
        List<Corpus.Labelled> all = Corpus.labelled(gold);
        for (Corpus.Labelled one : all) {
            long hits = finder.rank(one.text()).stream()
                    .limit(5)
                    .filter(f -> one.gold().contains(f.uri()))
                    .count();
            sum += (double) hits / Math.min(5, one.gold().size());
        }
        assertTrue(sum / all.size() > 0.6, "RP@5 " + sum / all.size());
        assertFalse(finder.rank("javascript reactjs java").isEmpty());
    }
}
