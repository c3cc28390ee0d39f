package org.passerelle.skills.find;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class TaggerTest {
    private static final Vectors NOWHERE = new Vectors(new float[Vectors.ROWS * Vectors.SIZE]);

    private static List<Tagger.Word> words(String sentence) {
        return Tagger.words(sentence, NOWHERE);
    }

    @Test
    void afterTheWordsThatLeadToASkillANewWordIsLikelyOne() {
        TaggerTrainer trainer = new TaggerTrainer();
        for (String skill : List.of("Java", "Python", "SQL", "Scala", "Rust")) {
            trainer.add(words("experience with " + skill), List.of(false, false, true));
            trainer.add(words("an office near " + skill), List.of(false, false, false, false));
        }
        Tagger tagger = trainer.train(6);
        float leads = tagger.odds(words("experience with Kotlin").get(2));
        assertTrue(leads > tagger.odds(words("an office near Kotlin").get(3)));
        assertTrue(leads > tagger.odds(words("experience with Kotlin").get(0)));
    }

    @Test
    void oneThatWasTaughtNothingLeavesEveryWordOpen() {
        Tagger tagger = new Tagger(new float[Tagger.SIZE]);
        assertEquals(0, tagger.odds(words("We weld").get(1)));
        assertArrayEquals(Tagger.NOTHING, Tagger.summary(words(" – - "), new float[2]));
        assertEquals(1, Tagger.summary(words("We weld"), new float[2])[3], 1e-6);
    }
}
