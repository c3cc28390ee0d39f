package org.passerelle.web.platform;

import java.util.regex.Pattern;

/**
 * Binds French punctuation to its word, so that no line begins with it: a narrow no-break space before ; ! and ?, a
 * full one before a colon, a per cent or a euro sign and inside guillemets (Imprimerie nationale, Lexique des règles
 * typographiques).
 */
final class FrenchSpaces {
    private static final Pattern NARROW = Pattern.compile(" (?=[;!?])");
    private static final Pattern FULL = Pattern.compile("(?<=«) | (?=[»:%€])");

    private FrenchSpaces() {}

    static String bound(String sentence) {
        return FULL.matcher(NARROW.matcher(sentence).replaceAll("\u202f")).replaceAll("\u00a0");
    }
}
