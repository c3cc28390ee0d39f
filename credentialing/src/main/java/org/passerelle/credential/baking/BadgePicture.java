package org.passerelle.credential.baking;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.zip.Deflater;
import org.passerelle.credential.baking.PngChunks.Chunk;

/**
 * The picture of every badge: a medal with a footbridge. Reckoned point by point, with neither fonts nor a graphics
 * system, so that any server draws the same one.
 */
public final class BadgePicture {
    private static final int SIDE = 200;
    private static final int GRAIN = 4;
    private static final int CLEAR = 0x00000000;
    private static final int GROUND = 0xFF1E3A5F;
    private static final int RING = 0xFFF2B84B;
    private static final int BRIDGE = 0xFFFFFFFF;

    private static final byte[] PNG = draw();

    private BadgePicture() {}

    /** As a PNG of 200 by 200 points. */
    public static byte[] png() {
        return PNG.clone();
    }

    private static byte[] draw() {
        ByteBuffer rows = ByteBuffer.allocate(SIDE * (1 + SIDE * 4));
        for (int y = 0; y < SIDE; y++) {
            rows.put((byte) 0);
            for (int x = 0; x < SIDE; x++) {
                rows.putInt(Integer.rotateLeft(blended(x, y), 8));
            }
        }
        ByteBuffer head = ByteBuffer.allocate(13).putInt(SIDE).putInt(SIDE).put(new byte[] {8, 6, 0, 0, 0});
        return PngChunks.written(List.of(
                new Chunk("IHDR", head.array()),
                new Chunk("IDAT", packed(rows.array())),
                new Chunk("IEND", new byte[0])));
    }

    private static byte[] packed(byte[] bytes) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        deflater.setInput(bytes);
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] part = new byte[8192];
        while (!deflater.finished()) {
            out.write(part, 0, deflater.deflate(part));
        }
        deflater.end();
        return out.toByteArray();
    }

    /** The mean colour of one point, whose edges are smooth so; the transparent weighs nothing but in the alpha. */
    private static int blended(int x, int y) {
        int[] sum = new int[4];
        for (int i = 0; i < GRAIN * GRAIN; i++) {
            int row = i / GRAIN;
            int colour = colour(x + (i % GRAIN + 0.5) / GRAIN, y + (row + 0.5) / GRAIN);
            int alpha = colour >>> 24;
            sum[0] += alpha;
            for (int c = 1; c < 4; c++) {
                sum[c] += alpha == 0 ? 0 : (colour >> (24 - 8 * c)) & 0xFF;
            }
        }
        int seen = Math.max(1, sum[0] / 0xFF);
        return (sum[0] / (GRAIN * GRAIN)) << 24 | (sum[1] / seen) << 16 | (sum[2] / seen) << 8 | sum[3] / seen;
    }

    private static int colour(double x, double y) {
        double centre = SIDE / 2.0;
        double distance = Math.hypot(x - centre, y - centre);
        if (distance > 96) {
            return CLEAR;
        }
        if (distance > 84) {
            return RING;
        }
        return isBridge(x - centre, y - centre) ? BRIDGE : GROUND;
    }

    /** A deck, an arch beneath it, and posts between the two. */
    private static boolean isBridge(double x, double y) {
        boolean deck = Math.abs(x) < 66 && y > -12 && y < -4;
        double arch = Math.hypot(x, y - 46);
        boolean arc = arch > 48 && arch < 56 && y < 30;
        boolean post = Math.abs(x) < 44 && Math.abs(x % 22) < 2 && y > -4 && arch > 52 && y < 30;
        return deck || arc || post;
    }
}
