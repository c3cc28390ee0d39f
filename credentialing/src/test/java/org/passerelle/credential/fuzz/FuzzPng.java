package org.passerelle.credential.fuzz;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.passerelle.credential.baking.BadgePicture;

/**
 * Throws any bytes at the reading of pictures: as they are, or, beginning with a zero, as a text chunk whose checksum
 * is right, because chance hardly ever finds one.
 */
public final class FuzzPng {
    private static final int AFTER_HEAD = 33;

    private FuzzPng() {}

    /** Tries one input. */
    public static void fuzzerTestOneInput(byte[] input) {
        boolean wrapped = input.length > 0 && input[0] == 0;
        Fuzzed.answer("a.png", wrapped ? wrapped(Arrays.copyOfRange(input, 1, input.length)) : input);
    }

    private static byte[] wrapped(byte[] data) {
        byte[] picture = BadgePicture.png();
        byte[] typed = ByteBuffer.allocate(4 + data.length)
                .put("iTXt".getBytes(StandardCharsets.ISO_8859_1))
                .put(data)
                .array();
        CRC32 sum = new CRC32();
        sum.update(typed);
        return ByteBuffer.allocate(picture.length + typed.length + 8)
                .put(picture, 0, AFTER_HEAD)
                .putInt(data.length)
                .put(typed)
                .putInt((int) sum.getValue())
                .put(picture, AFTER_HEAD, picture.length - AFTER_HEAD)
                .array();
    }
}
