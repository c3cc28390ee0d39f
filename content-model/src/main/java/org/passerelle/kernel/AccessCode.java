package org.passerelle.kernel;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * What people hand on so that others see one thing of theirs, such as a credential: 128 random bits in Crockford's base
 * 32, which nobody mixes up when typing from paper.
 */
public final class AccessCode {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int BITS = 128;
    private static final int LENGTH = 26;
    private static final int GROUP = 4;

    private AccessCode() {}

    /** A new one, without groups. */
    public static String draw(SecureRandom random) {
        BigInteger number = new BigInteger(BITS, random);
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = LENGTH - 1; i >= 0; i--) {
            code.append(ALPHABET.charAt(number.shiftRight(5 * i).intValue() & 31));
        }
        return code.toString();
    }

    /** In groups of four: {@code K7QF-2M9P-…}. */
    public static String grouped(String code) {
        return code.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
    }

    /**
     * The code that was typed, in whatever case and grouping, with O for 0 and I or L for 1; empty for what is none.
     */
    public static Optional<String> typed(String text) {
        if (text.length() > 4 * LENGTH) {
            return Optional.empty();
        }
        String code = text.replaceAll("[\\s\\p{Pd}]+", "")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        boolean good = code.length() == LENGTH && code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
        return good ? Optional.of(code) : Optional.empty();
    }
}
