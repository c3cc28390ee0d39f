package org.passerelle.skills.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.passerelle.skills.find.Crosswalk.Labelled;
import org.passerelle.skills.find.Crosswalk.Match;

class CrosswalkTest {
    private static final List<Labelled> SKILLS = List.of(
            new Labelled("weld", false, List.of("souder des métaux", "assembler des métaux par soudage")),
            new Labelled("welding", true, List.of("techniques de soudage", "soudage")),
            new Labelled("count", false, List.of("tenir la comptabilité")),
            new Labelled("accounts", true, List.of("comptabilité")),
            new Labelled("german", true, List.of("allemand")),
            new Labelled("english", true, List.of("anglais")));

    private static Optional<Match> match(boolean knowledge, String label) {
        Labelled item = new Labelled("item", knowledge, List.of(label));
        return new Crosswalk(SKILLS, List.of(item)).of(item, (i, s) -> false);
    }

    private static double confidence(boolean knowledge, String label) {
        return match(knowledge, label).map(Match::confidence).orElse(0.0);
    }

    @Test
    void theSameWordsAreTheSameSkill() {
        assertEquals(Optional.of(new Match("welding", 1)), match(true, "Techniques de soudage"));
        assertEquals(
                Optional.of(new Match("welding", 1)), match(true, "Techniques du soudage"), "articles do not matter");
        assertTrue(confidence(true, "Soudage") > 0.95, "an other label is nearly as sure");
        assertTrue(confidence(true, "Soudage") < 1);
    }

    @Test
    void somethingToDoIsNotSurelySomethingToKnow() {
        assertTrue(confidence(false, "Techniques de soudage") < confidence(true, "Techniques de soudage"));
        assertEquals(
                "count", match(false, "Tenir la comptabilité").orElseThrow().uri());
    }

    @Test
    void whatSharesAFrequentWordOnlyIsUnlikelyAndWhatSharesNothingIsNoMatch() {
        assertTrue(confidence(true, "Techniques de vente") < 0.6);
        assertEquals(Optional.empty(), match(true, "Pilotage d'avions"));
    }

    @Test
    void whatIsKnownToBeTwoIsNotProposedAgain() {
        Labelled item = new Labelled("item", true, List.of("Techniques de soudage"));
        Optional<Match> next =
                new Crosswalk(SKILLS, List.of(item)).of(item, (i, s) -> i.equals("item") && s.equals("welding"));
        assertTrue(next.isEmpty() || !next.orElseThrow().uri().equals("welding"));
    }

    @Test
    void whatMayBeTwoAlikeIsNotSure() {
        List<Labelled> twins = List.of(
                new Labelled("a", true, List.of("droit du travail")),
                new Labelled("b", true, List.of("droit du travail")));
        Labelled item = new Labelled("item", true, List.of("Droit du travail"));
        assertTrue(new Crosswalk(twins, List.of(item))
                        .of(item, (i, s) -> false)
                        .orElseThrow()
                        .confidence()
                < 0.9);
    }
}
