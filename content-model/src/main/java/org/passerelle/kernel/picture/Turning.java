package org.passerelle.kernel.picture;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a camera was held (Exif 2.32, tag 0x0112), from 1 to 8. Of all that stands in an Exif block this one number is
 * read, step by step and never beyond the bytes: what else is there, such as the place, is left where it is.
 */
final class Turning {
    private static final int ORIENTATION = 0x0112;
    private static final int SHORT = 3;
    private static final int UPRIGHT = 1;
    private static final String EXIF = "Exif\0\0";

    private Turning() {}

    /** As the file says; upright when it does not, or says nonsense. */
    static int of(PictureKind kind, byte[] bytes) {
        try {
            int at =
                    switch (kind) {
                        case JPEG -> inJpeg(bytes);
                        case PNG -> inChunks(bytes, 8, ByteOrder.BIG_ENDIAN);
                        case WEBP -> inChunks(bytes, 12, ByteOrder.LITTLE_ENDIAN);
                    };
            return at < 0 ? UPRIGHT : read(bytes, PictureKind.begins(bytes, at, EXIF) ? at + EXIF.length() : at);
        } catch (BufferUnderflowException | IndexOutOfBoundsException cutOff) {
            return UPRIGHT;
        }
    }

    /** Where the Exif block begins among a JPEG's segments; -1 without one. */
    private static int inJpeg(byte[] bytes) {
        int at = 2;
        while (at + 4 <= bytes.length && (bytes[at] & 0xff) == 0xff) {
            int marker = bytes[at + 1] & 0xff;
            if (marker == 0xda || marker == 0xd9) {
                return -1;
            }
            if (marker == 0xe1 && PictureKind.begins(bytes, at + 4, EXIF)) {
                return at + 4;
            }
            at += 2 + Math.max(2, (bytes[at + 2] & 0xff) << 8 | bytes[at + 3] & 0xff);
        }
        return -1;
    }

    /** Where it begins among the chunks of a PNG, or of a WebP, which says name and length the other way round. */
    private static int inChunks(byte[] bytes, int first, ByteOrder order) {
        boolean png = order == ByteOrder.BIG_ENDIAN;
        ByteBuffer all = ByteBuffer.wrap(bytes).order(order);
        long at = first;
        while (at + 8 <= bytes.length) {
            long length = Integer.toUnsignedLong(all.getInt((int) at + (png ? 0 : 4)));
            if (PictureKind.begins(bytes, (int) at + (png ? 4 : 0), png ? "eXIf" : "EXIF")) {
                return (int) at + 8;
            }
            at += 8 + length + (png ? 4 : length % 2);
        }
        return -1;
    }

    private static int read(byte[] bytes, int at) {
        ByteBuffer exif = ByteBuffer.wrap(bytes, at, bytes.length - at).slice();
        exif.order(exif.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int first = exif.getInt(4);
        if (first < 8 || first > exif.limit()) {
            return UPRIGHT;
        }
        exif.position(first);
        int entries = Short.toUnsignedInt(exif.getShort());
        for (int i = 0; i < entries; i++) {
            int tag = Short.toUnsignedInt(exif.getShort());
            int type = Short.toUnsignedInt(exif.getShort());
            exif.getInt();
            int value = Short.toUnsignedInt(exif.getShort());
            exif.getShort();
            if (tag == ORIENTATION && type == SHORT) {
                return value >= 1 && value <= 8 ? value : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    /** The image as one looks at it. */
    static BufferedImage upright(BufferedImage image, int turning) {
        if (turning == UPRIGHT) {
            return image;
        }
        int w = image.getWidth();
        int h = image.getHeight();
        BufferedImage upright =
                turning < 5 ? new BufferedImage(w, h, image.getType()) : new BufferedImage(h, w, image.getType());
        Graphics2D g = upright.createGraphics();
        g.drawImage(image, way(turning, w, h), null);
        g.dispose();
        return upright;
    }

    private static AffineTransform way(int turning, int w, int h) {
        return switch (turning) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            default -> new AffineTransform(0, -1, 1, 0, 0, w);
        };
    }
}
