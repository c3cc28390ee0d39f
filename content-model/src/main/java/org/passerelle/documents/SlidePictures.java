package org.passerelle.documents;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.passerelle.kernel.Refusal;

/**
 * Turns what somebody brings as slides into light pictures: PNG and JPEG pictures and the pages of a PDF are made anew;
 * a WebP picture, which nothing here can draw, is kept as it is when it is small and stands still.
 */
public final class SlidePictures {
    /** The most slides. */
    public static final int MOST = 60;

    /** The largest file, in megabytes. */
    public static final int MOST_MEGABYTES = 20;

    private static final int MEGABYTE = 1024 * 1024;
    private static final int MOST_WEBP_MEGABYTES = 2;
    private static final int WEBP_HEAD = 30;

    private SlidePictures() {}

    /**
     * The pictures of these files, in their order.
     *
     * @param field beside which a refusal is shown
     * @throws Refusal when a file is too large, of another kind or cannot be read; when there are too many slides
     */
    public static List<LightPicture> of(String field, List<SentFile> files) {
        List<LightPicture> pictures = new ArrayList<>();
        for (SentFile file : files) {
            pictures.addAll(one(field, file));
            if (pictures.size() > MOST) {
                throw Refusal.of(field, "documents.tooManySlides", MOST);
            }
        }
        return pictures;
    }

    private static List<LightPicture> one(String field, SentFile file) {
        if (isWebp(file.content())) {
            return List.of(webp(field, file));
        }
        return switch (file.kind(field, MOST_MEGABYTES)) {
            case PNG -> List.of(LightPicture.of(field, SubmissionType.PNG, file.content()));
            case JPEG -> List.of(LightPicture.of(field, SubmissionType.JPEG, file.content()));
            case PDF -> pages(field, file.content());
            default -> throw Refusal.of(field, "documents.noSlide", file.line());
        };
    }

    private static List<LightPicture> pages(String field, byte[] content) {
        try {
            return PageDrawing.pages(field, content);
        } catch (Refusal refused) {
            throw refused;
        } catch (IOException | RuntimeException e) {
            throw Refusal.of(field, "documents.pictureUnreadable");
        }
    }

    private static boolean isWebp(byte[] bytes) {
        return bytes.length >= WEBP_HEAD && is(bytes, 0, "RIFF") && is(bytes, 8, "WEBP");
    }

    private static boolean is(byte[] bytes, int at, String wanted) {
        byte[] sought = wanted.getBytes(StandardCharsets.US_ASCII);
        return Arrays.equals(bytes, at, at + sought.length, sought, 0, sought.length);
    }

    private static LightPicture webp(String field, SentFile file) {
        byte[] b = file.content();
        if (b.length > MOST_WEBP_MEGABYTES * MEGABYTE) {
            throw Refusal.of(field, "documents.fileTooLarge", file.line(), MOST_WEBP_MEGABYTES);
        }
        int width = 0;
        int height = 0;
        if (is(b, 12, "VP8 ")) {
            width = number(b, 26, 2) & 0x3fff;
            height = number(b, 28, 2) & 0x3fff;
        } else if (is(b, 12, "VP8L")) {
            width = (number(b, 21, 2) & 0x3fff) + 1;
            height = (number(b, 22, 3) >> 6 & 0x3fff) + 1;
        } else if (is(b, 12, "VP8X") && (b[20] & 2) == 0) {
            width = number(b, 24, 3) + 1;
            height = number(b, 27, 3) + 1;
        }
        LightPicture.requirePixels(field, width, height);
        return new LightPicture(b, width, height);
    }

    /** A number of so many bytes, the least significant first. */
    private static int number(byte[] bytes, int at, int length) {
        int number = 0;
        for (int i = length - 1; i >= 0; i--) {
            number = number << 8 | bytes[at + i] & 0xff;
        }
        return number;
    }
}
