package org.passerelle.credential.baking;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.passerelle.credential.proof.Malformed;

/**
 * Reads and writes the chunks of a PNG (W3C PNG, third edition) without looking at the picture: a signature, then
 * chunks of a length, a type, data and a checksum.
 */
final class PngChunks {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int MOST_CHUNKS = 10_000;
    private static final int FRAME = 12;

    private final ByteBuffer png;
    private int read;

    private PngChunks(byte[] png) {
        this.png = ByteBuffer.wrap(png);
    }

    /** One chunk. */
    record Chunk(String type, byte[] data) {}

    static boolean isPng(byte[] bytes) {
        return bytes.length > SIGNATURE.length
                && Arrays.equals(bytes, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length);
    }

    /**
     * The chunks after the signature.
     *
     * @throws Malformed when it is no PNG
     */
    static PngChunks in(byte[] bytes) {
        if (!isPng(bytes)) {
            throw new Malformed(Malformed.Reason.ENCODING);
        }
        PngChunks chunks = new PngChunks(bytes);
        chunks.png.position(SIGNATURE.length);
        return chunks;
    }

    boolean hasNext() {
        return png.hasRemaining();
    }

    /**
     * The next chunk.
     *
     * @throws Malformed when it ends too early, its checksum is wrong, or there are more than {@value #MOST_CHUNKS}
     */
    Chunk next() {
        if (++read > MOST_CHUNKS) {
            throw new Malformed(Malformed.Reason.TOO_LARGE);
        }
        int length = png.remaining() < FRAME ? -1 : png.getInt();
        if (length < 0 || length > png.remaining() - 8) {
            throw new Malformed(Malformed.Reason.ENCODING);
        }
        byte[] typed = new byte[4 + length];
        png.get(typed);
        if (png.getInt() != checksum(typed)) {
            throw new Malformed(Malformed.Reason.ENCODING);
        }
        return new Chunk(
                new String(typed, 0, 4, StandardCharsets.ISO_8859_1), Arrays.copyOfRange(typed, 4, typed.length));
    }

    /** A picture of these chunks. */
    static byte[] written(Iterable<Chunk> chunks) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(SIGNATURE);
        for (Chunk chunk : chunks) {
            byte[] type = chunk.type().getBytes(StandardCharsets.ISO_8859_1);
            byte[] typed = ByteBuffer.allocate(4 + chunk.data().length)
                    .put(type)
                    .put(chunk.data())
                    .array();
            out.writeBytes(ByteBuffer.allocate(FRAME + chunk.data().length)
                    .putInt(chunk.data().length)
                    .put(typed)
                    .putInt(checksum(typed))
                    .array());
        }
        return out.toByteArray();
    }

    private static int checksum(byte[] typed) {
        CRC32 crc = new CRC32();
        crc.update(typed);
        return (int) crc.getValue();
    }
}
