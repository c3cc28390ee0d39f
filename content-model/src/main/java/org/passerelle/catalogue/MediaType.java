package org.passerelle.catalogue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The kinds of files that a course may hold, told by their first bytes and never by their names. */
public enum MediaType {
    /** An image. */
    PNG("image/png", 2),
    /** An image. */
    JPEG("image/jpeg", 2),
    /** An image. */
    WEBP("image/webp", 2),
    /** Sound; before a video, whose container it shares. */
    M4A("audio/mp4", 20),
    /** Sound. */
    MP3("audio/mpeg", 20),
    /** A video. */
    MP4("video/mp4", 60),
    /** Captions. */
    VTT("text/vtt", 1);

    private static final int MEGABYTE = 1024 * 1024;
    private final String mime;
    private final int mostMegabytes;

    MediaType(String mime, int mostMegabytes) {
        this.mime = mime;
        this.mostMegabytes = mostMegabytes;
    }

    /** The type as HTTP says it. */
    public String mime() {
        return mime;
    }

    /** How large such a file may be, in megabytes. */
    public int mostMegabytes() {
        return mostMegabytes;
    }

    boolean admits(long bytes) {
        return bytes <= (long) mostMegabytes * MEGABYTE;
    }

    /** What these bytes are; empty for anything that a course may not hold. */
    public static Optional<MediaType> of(byte[] bytes) {
        return Arrays.stream(values()).filter(type -> type.fits(bytes)).findFirst();
    }

    private boolean fits(byte[] bytes) {
        return switch (this) {
            case PNG -> begins(bytes, 0, "\u0089PNG\r\n\u001a\n");
            case JPEG -> begins(bytes, 0, "\u00ff\u00d8\u00ff");
            case WEBP -> begins(bytes, 0, "RIFF") && begins(bytes, 8, "WEBP");
            case M4A -> begins(bytes, 4, "ftypM4A");
            case MP3 -> begins(bytes, 0, "ID3") || begins(bytes, 0, "\u00ff\u00fb");
            case MP4 -> begins(bytes, 4, "ftyp");
            case VTT -> begins(bytes, 0, "WEBVTT") && isText(bytes);
        };
    }

    private static boolean begins(byte[] bytes, int at, String with) {
        byte[] wanted = with.getBytes(StandardCharsets.ISO_8859_1);
        return bytes.length >= at + wanted.length
                && Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length);
    }

    private static boolean isText(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8).indexOf('\ufffd') < 0;
    }
}
