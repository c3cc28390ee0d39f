package org.passerelle.kernel.picture;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/** The kinds of images that are taken, told by their first bytes; each with how many dots may be read. */
public enum PictureKind {
    /** Portable Network Graphics. */
    PNG(40_000_000, 9_000_000),
    /** A photograph. */
    JPEG(40_000_000, 13_000_000),
    /** Its reader holds all dots, and more, at once: large ones would take the memory of everybody else. */
    WEBP(4_000_000, 4_000_000);

    private final long most;
    private final long mostAtOnce;

    PictureKind(long most, long mostAtOnce) {
        this.most = most;
        this.mostAtOnce = mostAtOnce;
    }

    /** How many dots such an image may have. */
    long most() {
        return most;
    }

    /** Of how many rows and columns one is read, so that what is read has room. */
    int step(long dots) {
        return (int) Math.ceil(Math.sqrt(dots / (double) mostAtOnce));
    }

    /** Its reader; the servers' own way of finding one does not look into applications. */
    ImageReader reader() throws IOException {
        return switch (this) {
            case PNG -> ImageIO.getImageReadersByMIMEType("image/png").next();
            case JPEG -> ImageIO.getImageReadersByMIMEType("image/jpeg").next();
            case WEBP -> new WebPImageReaderSpi().createReaderInstance(null);
        };
    }

    /** What these bytes are; empty for all else. */
    public static Optional<PictureKind> of(byte[] bytes) {
        if (begins(bytes, 0, "\u0089PNG\r\n\u001a\n")) {
            return Optional.of(PNG);
        }
        if (begins(bytes, 0, "\u00ff\u00d8\u00ff")) {
            return Optional.of(JPEG);
        }
        return begins(bytes, 0, "RIFF") && begins(bytes, 8, "WEBP") ? Optional.of(WEBP) : Optional.empty();
    }

    /** Whether these bytes stand there. */
    static boolean begins(byte[] bytes, int at, String with) {
        byte[] wanted = with.getBytes(StandardCharsets.ISO_8859_1);
        return at >= 0
                && bytes.length - at >= wanted.length
                && Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length);
    }
}
