package org.passerelle.delivery;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Text;

/**
 * A code that lets into a run: eight signs of Crockford's base 32, which nobody mixes up when typing from a wall. Its
 * 40 random bits are enough because wrong ones are counted.
 */
final class DoorCode {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private DoorCode() {}

    static String draw() {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /** The code that was typed, in whatever case and grouping; empty for what is none. */
    static Optional<String> typed(@Nullable String text) {
        String code = Text.line(text)
                .replaceAll("[\\s\\p{Pd}]+", "")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        boolean good = code.length() == LENGTH && code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
        return good ? Optional.of(code) : Optional.empty();
    }
}
