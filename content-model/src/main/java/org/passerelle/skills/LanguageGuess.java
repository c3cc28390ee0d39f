package org.passerelle.skills;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.Text;

/** Tells French and English texts from others by the small words that every sentence of a language has. */
final class LanguageGuess {
    private static final Set<String> FRENCH = Set.of(
            "le", "la", "les", "des", "du", "une", "et", "est", "pour", "dans", "vous", "nous", "avec", "sur", "au",
            "aux", "ou", "votre", "notre", "qui", "que", "vos", "nos", "sont", "en", "etre", "par");
    private static final Set<String> ENGLISH = Set.of(
            "the", "and", "of", "to", "for", "with", "you", "we", "our", "your", "is", "are", "will", "as", "be",
            "have", "at", "or", "this", "that", "an", "by", "from");
    private static final Set<String> GERMAN = Set.of(
            "der", "die", "das", "und", "fur", "mit", "sie", "wir", "ein", "eine", "zu", "ist", "sind", "den", "von",
            "im", "auf", "als", "ihre", "unser", "bei", "nicht");
    private static final Set<String> SPANISH = Set.of(
            "el", "los", "las", "y", "para", "con", "una", "por", "su", "del", "es", "se", "como", "nuestro", "sus");

    private LanguageGuess() {}

    /** The language; empty when another one explains the text better. A text without small words counts as French. */
    static Optional<Language> of(String text) {
        String[] words = Text.fold(text).split("[^a-z]+");
        Map<Set<String>, Integer> counts = new LinkedHashMap<>();
        for (Set<String> small : List.of(FRENCH, ENGLISH, GERMAN, SPANISH)) {
            int count = 0;
            for (String word : words) {
                count += small.contains(word) ? 1 : 0;
            }
            counts.put(small, count);
        }
        Set<String> best = FRENCH;
        for (Map.Entry<Set<String>, Integer> entry : counts.entrySet()) {
            best = entry.getValue() > counts.getOrDefault(best, 0) ? entry.getKey() : best;
        }
        return best == FRENCH
                ? Optional.of(Language.FR)
                : best == ENGLISH ? Optional.of(Language.EN) : Optional.empty();
    }
}
