package org.passerelle.design.challenge;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Spots in a note what may tell who somebody is: e-mail addresses, telephone numbers, streets with their number, and
 * names after a title or beside a first name with a capital. It may spot too much, for it only asks to look again.
 */
final class Traces {
    private static final int MOST = 12;
    private static final String NAME = "\\p{Lu}[\\p{L}’'-]+";
    private static final List<Pattern> PATTERNS = List.of(
            Pattern.compile("[\\p{L}0-9._%+-]{1,64}@[\\p{L}0-9.-]{1,253}\\.\\p{L}{2,24}"),
            Pattern.compile("(?<![\\d.,])(?:(?:\\+|00)\\d{2}[ .-]?(?:\\(0\\) ?)?\\d|0[1-9])(?:[ .-]?\\d{2}){4}(?!\\d)"),
            Pattern.compile(
                    "(?<!\\d)\\d{1,4}(?: ?(?:bis|ter))?,? (?:rue|avenue|av\\.|boulevard|bd|place|chemin|impasse|allée|route|quai)"
                            + " (?:(?:de|du|des|la|le|les|d’|l’|d'|l') ?)*[\\p{L}’'-]+",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
            Pattern.compile("(?<!\\d)\\d{1,4},? (?:" + NAME + " ){1,3}(?:Street|Road|Avenue|Lane|Square|Drive)\\b"),
            Pattern.compile("\\b(?:M\\.|MM\\.|Mme|Mlle|Mr\\.?|Mrs\\.?|Ms\\.?|Dr\\.?|Monsieur|Madame|Maître) (?:" + NAME
                    + ")(?: " + NAME + ")?"),
            // Not at the beginning of a sentence, where any word has a capital.
            Pattern.compile("(?<=[\\p{Ll},] )" + NAME + " " + NAME));

    private Traces() {}

    /** The pieces that are spotted, as they stand, each once. */
    static List<String> in(String text) {
        Set<String> found = new LinkedHashSet<>();
        for (Pattern pattern : PATTERNS) {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find() && found.size() < MOST) {
                String piece = matcher.group();
                if (found.stream().noneMatch(known -> known.contains(piece))) {
                    found.add(piece);
                }
            }
        }
        return List.copyOf(found);
    }
}
