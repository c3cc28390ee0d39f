package org.passerelle.profile;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/** What a link to a passport ends in: 128 random bits in letters and digits that nobody mixes up. */
final class LinkCode {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int BITS = 128;
    private static final int LENGTH = 26;

    private LinkCode() {}

    static String draw(SecureRandom random) {
        BigInteger number = new BigInteger(BITS, random);
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = LENGTH - 1; i >= 0; i--) {
            code.append(ALPHABET.charAt(number.shiftRight(5 * i).intValue() & 31));
        }
        return code.toString();
    }

    static String grouped(String code) {
        return code.replaceAll("(.{4})(?=.)", "$1-");
    }

    /** The code that was typed, in whatever case and grouping; empty for what is none. */
    static Optional<String> typed(String text) {
        String code = text.length() > 4 * LENGTH
                ? ""
                : text.replaceAll("[\\s\\p{Pd}]+", "").toUpperCase(Locale.ROOT);
        boolean good = code.length() == LENGTH && code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
        return good ? Optional.of(code) : Optional.empty();
    }
}
