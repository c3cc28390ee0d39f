package org.passerelle.credential.status;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.BitSet;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.passerelle.credential.proof.Malformed;

/**
 * A row of bits as W3C Bitstring Status List 1.0 writes it: the first bit is the leftmost of the first byte; compressed
 * by GZIP (RFC 1952), then base64url without padding, after the multibase letter {@code u}.
 */
public final class Bitstring {
    /** The least number of entries that the specification allows, so that one reader hides among many. */
    public static final int LEAST = 131_072;

    private static final String MULTIBASE = "u";
    /** Eight million entries; whatever unpacks to more is a bomb. */
    private static final int MOST_BYTES = 1 << 20;

    private final byte[] bytes;

    private Bitstring(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * With these bits set.
     *
     * @param length how many entries, a multiple of 8
     */
    public static Bitstring of(BitSet set, int length) {
        byte[] bytes = new byte[length / 8];
        set.stream().forEach(i -> bytes[i / 8] |= (byte) (0x80 >> (i % 8)));
        return new Bitstring(bytes);
    }

    /**
     * The one that was written so.
     *
     * @throws Malformed ENCODING when it is not written as the specification asks, TOO_LARGE when it unpacks to more
     *     than 1 MiB
     */
    public static Bitstring read(String encodedList) {
        if (!encodedList.startsWith(MULTIBASE)) {
            throw new Malformed(Malformed.Reason.ENCODING);
        }
        try (GZIPInputStream unpacked = new GZIPInputStream(
                new ByteArrayInputStream(Base64.getUrlDecoder().decode(encodedList.substring(1))))) {
            byte[] bytes = unpacked.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new Malformed(Malformed.Reason.TOO_LARGE);
            }
            return new Bitstring(bytes);
        } catch (IOException | IllegalArgumentException e) {
            throw new Malformed(Malformed.Reason.ENCODING, e);
        }
    }

    /** How it is written. */
    public String encoded() {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream packing = new GZIPOutputStream(packed)) {
            packing.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return MULTIBASE + Base64.getUrlEncoder().withoutPadding().encodeToString(packed.toByteArray());
    }

    /** How many entries it has. */
    public int length() {
        return bytes.length * 8;
    }

    /**
     * Whether the bit is set.
     *
     * @param position from 0 to below the length
     * @throws IndexOutOfBoundsException when there is no such entry
     */
    public boolean get(int position) {
        return (bytes[position / 8] & (0x80 >> (position % 8))) != 0;
    }
}
