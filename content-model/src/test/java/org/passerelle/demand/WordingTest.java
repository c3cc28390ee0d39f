package org.passerelle.demand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WordingTest {
    private static List<String> words(Random random, int count) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            words.add("mot" + random.nextInt(500));
        }
        return words;
    }

    private static Wording of(List<String> words) {
        return Wording.of(String.join(" ", words));
    }

    @Test
    void aRepeatedAdSharesABandAndAnotherOneDoesNot() {
        Random random = new Random(2);
        int met = 0;
        int strangers = 0;
        for (int round = 0; round < 100; round++) {
            List<String> words = words(random, 150);
            List<String> again = new ArrayList<>(words);
            again.set(10, "changé");
            again.set(90, "aussi");
            assertTrue(of(words).alike(of(again)) > Wording.SAME);
            met += share(of(words), of(again)) ? 1 : 0;
            strangers += share(of(words), of(words(random, 150))) ? 1 : 0;
        }
        assertTrue(met >= 95, met + " of 100 met");
        assertEquals(0, strangers);
    }

    private static boolean share(Wording one, Wording other) {
        return !Collections.disjoint(one.bands("16015"), other.bands("16015"));
    }

    @Test
    void adsOfDifferentPlacesNeverMeet() {
        Wording wording = of(words(new Random(3), 100));
        assertTrue(Collections.disjoint(wording.bands("16015"), wording.bands("33063")));
        assertEquals(1, wording.alike(wording));
    }

    @Test
    void whatStandsInEveryAdIsNotCompared() {
        String job = "Vous soudez des cuves en inox selon le procédé TIG et contrôlez vos cordons avant la livraison.";
        String usual = " Rejoignez notre groupe et ses valeurs ! Poste ouvert aux personnes en situation de handicap."
                + " Merci d’envoyer votre candidature avec CV et lettre de motivation.";
        assertEquals(1, Wording.of(job).alike(Wording.of(job + usual)));
    }

    @Test
    void aShortTextIsNotTelling() {
        assertFalse(Wording.of("Vous tenez la comptabilité de notre atelier.").isTelling());
        assertTrue(of(words(new Random(4), 60)).isTelling());
        assertEquals(0, Wording.of("").alike(Wording.of("")));
    }

    @Test
    void titlesAreComparedByTheirPairsOfLetters() {
        assertEquals(1, Wording.titles("Soudeur TIG (H/F)", "soudeur tig h f"));
        assertTrue(Wording.titles("Soudeur TIG H/F", "Soudeur TIG F/H") >= 0.9);
        assertTrue(Wording.titles("Boucher", "Boulanger") < 0.9);
        assertTrue(Wording.titles("Boucher", "Développeur web") < 0.5);
    }
}
