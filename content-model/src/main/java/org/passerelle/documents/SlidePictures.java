package org.passerelle.documents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.picture.PictureKind;

/**
 * Turns what somebody brings as slides into light pictures: PNG, JPEG and WebP pictures and the pages of a PDF are made
 * anew.
 */
public final class SlidePictures {
    /** The most slides. */
    public static final int MOST = 60;

    /** The largest file, in megabytes. */
    public static final int MOST_MEGABYTES = 20;

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
        file.requireWithin(field, MOST_MEGABYTES);
        if (PictureKind.of(file.content()).isPresent()) {
            return List.of(LightPicture.of(field, file.content()));
        }
        if (file.kind(field, MOST_MEGABYTES) == SubmissionType.PDF) {
            return pages(field, file.content());
        }
        throw Refusal.of(field, "documents.noSlide", file.line());
    }

    private static List<LightPicture> pages(String field, byte[] content) {
        try {
            return PageDrawing.pages(field, content);
        } catch (Refusal refused) {
            throw refused;
        } catch (IOException | RuntimeException e) {
            throw Refusal.of(field, "kernel.pictureUnreadable");
        }
    }
}
