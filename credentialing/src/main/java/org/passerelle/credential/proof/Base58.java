package org.passerelle.credential.proof;

import java.math.BigInteger;
import java.util.Arrays;

/** The Bitcoin alphabet's base 58: digits and letters that a person does not mix up. */
final class Base58 {
    private static final String ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    private static final BigInteger BASE = BigInteger.valueOf(58);
    /** Longer than any key or signature that we read; the work grows with the square. */
    private static final int MOST = 2048;

    private Base58() {}

    static String encode(byte[] bytes) {
        StringBuilder digits = new StringBuilder();
        for (BigInteger rest = new BigInteger(1, bytes); rest.signum() > 0; rest = rest.divide(BASE)) {
            digits.append(ALPHABET.charAt(rest.mod(BASE).intValue()));
        }
        for (int i = 0; i < bytes.length && bytes[i] == 0; i++) {
            digits.append(ALPHABET.charAt(0));
        }
        return digits.reverse().toString();
    }

    /**
     * The bytes.
     *
     * @throws Malformed when a character is not of the alphabet, or there are more than {@value #MOST}
     */
    static byte[] decode(String text) {
        if (text.length() > MOST) {
            throw new Malformed(Malformed.Reason.ENCODING);
        }
        BigInteger number = BigInteger.ZERO;
        int zeros = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = ALPHABET.indexOf(text.charAt(i));
            if (digit < 0) {
                throw new Malformed(Malformed.Reason.ENCODING);
            }
            zeros += digit == 0 && zeros == i ? 1 : 0;
            number = number.multiply(BASE).add(BigInteger.valueOf(digit));
        }
        byte[] magnitude = number.toByteArray();
        int from = magnitude[0] == 0 ? 1 : 0;
        byte[] bytes = new byte[zeros + magnitude.length - from];
        System.arraycopy(magnitude, from, bytes, zeros, magnitude.length - from);
        return bytes;
    }

    /** A multibase value: {@code z} and base 58. */
    static String multibase(byte[] bytes) {
        return "z" + encode(bytes);
    }

    /**
     * The bytes of a multibase value in base 58.
     *
     * @throws Malformed when it is none
     */
    static byte[] ofMultibase(String text) {
        if (!text.startsWith("z")) {
            throw new Malformed(Malformed.Reason.ENCODING);
        }
        return decode(text.substring(1));
    }

    /**
     * The 32 bytes of a Multikey with this two-byte header.
     *
     * @throws Malformed when it is of another kind or length
     */
    static byte[] ofMultikey(String text, byte first, byte second) {
        byte[] bytes = ofMultibase(text);
        if (bytes.length != 34 || bytes[0] != first || bytes[1] != second) {
            throw new Malformed(Malformed.Reason.ENCODING);
        }
        return Arrays.copyOfRange(bytes, 2, 34);
    }
}
