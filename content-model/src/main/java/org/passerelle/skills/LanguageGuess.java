package org.passerelle.skills;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.Text;

/** Tells French and English texts from others by the small words that every sentence of a language has. */
final class LanguageGuess {
    private static final Set<String> FRENCH = Set.of(
            "le", "la", "les", "des", "du", "une", "et", "est", "pour", "dans", "vous", "nous", "avec", "sur", "au",
            "aux", "ou", "votre", "notre", "qui", "que", "vos", "nos", "sont", "en", "etre", "par", "de", "ce", "se");
    private static final Set<String> ENGLISH = Set.of(
            "the", "and", "of", "to", "for", "with", "you", "we", "our", "your", "is", "are", "will", "as", "be",
            "have", "at", "or", "this", "that", "an", "by", "from", "in", "on");
    private static final List<Set<String>> OTHERS = List.of(
            Set.of(
                    "der", "die", "das", "und", "fur", "mit", "sie", "wir", "ein", "eine", "zu", "ist", "sind", "den",
                    "von", "im", "auf", "als", "ihre", "unser", "bei", "nicht", "in", "oder", "zum", "zur"),
            Set.of(
                    "el", "los", "las", "y", "para", "con", "una", "por", "su", "del", "es", "se", "como", "nuestro",
                    "sus", "de", "la", "en", "que"),
            Set.of(
                    "il", "di", "che", "per", "con", "una", "della", "delle", "dei", "sono", "nel", "gli", "si", "e",
                    "la", "le", "del", "alla"),
            Set.of("o", "os", "da", "do", "dos", "das", "para", "com", "uma", "em", "e", "que", "de", "nao", "ao"),
            Set.of("het", "een", "en", "van", "met", "voor", "je", "wij", "ons", "zijn", "de", "op", "te", "aan"));

    private LanguageGuess() {}

    /**
     * The languages in which the text may be read: the one whose small words it has most of, none when that is another
     * than ours, both when it has no small words, as a list of skills has not.
     */
    static List<Language> of(String text) {
        List<String> words = List.of(Text.fold(text).split("[^a-z]+"));
        int french = count(words, FRENCH);
        int english = count(words, ENGLISH);
        List<Integer> others = new ArrayList<>();
        OTHERS.forEach(small -> others.add(count(words, small)));
        int best = Math.max(french, english);
        if (Collections.max(others) > best) {
            return List.of();
        }
        if (best == 0) {
            return List.of(Language.FR, Language.EN);
        }
        return List.of(french >= english ? Language.FR : Language.EN);
    }

    private static int count(List<String> words, Set<String> small) {
        return (int) words.stream().filter(small::contains).count();
    }
}
