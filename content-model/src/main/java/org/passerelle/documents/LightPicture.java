package org.passerelle.documents;

import java.awt.image.BufferedImage;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.picture.Dots;
import org.passerelle.kernel.picture.PictureFile;

/**
 * A picture that was made anew from what somebody sent, no larger than a page needs: nothing is left of the file but
 * what can be seen.
 *
 * @param width in pixels
 * @param height in pixels
 */
public record LightPicture(byte[] content, int width, int height) {
    /** How many pixels the longer side has at most. */
    public static final int LONGEST_SIDE = 1280;

    /** How many pixels are looked at, at most: more of them would fill the memory. */
    static final long MOST_PIXELS = 40_000_000;

    private static final long MILLION = 1_000_000;
    private static final float QUALITY = 0.8f;

    /** The picture in a file made light. @throws Refusal beside the field when it is too large or cannot be read */
    static LightPicture of(String field, byte[] file) {
        try {
            return of(PictureFile.upright(file, LONGEST_SIDE));
        } catch (Refusal refused) {
            throw refused.beside(field);
        }
    }

    static void requirePixels(String field, long width, long height) {
        if (width < 1 || height < 1) {
            throw Refusal.of(field, "kernel.pictureUnreadable");
        }
        if (width * height > MOST_PIXELS) {
            throw Refusal.of(field, "kernel.pictureDots", MOST_PIXELS / MILLION);
        }
    }

    /** The same picture on white, within the longest side, in the lighter of two encodings. */
    static LightPicture of(BufferedImage picture) {
        BufferedImage light = Dots.scaled(picture, LONGEST_SIDE, false);
        byte[] jpeg = Dots.jpeg(light, QUALITY);
        byte[] png = Dots.png(light);
        return new LightPicture(png.length <= jpeg.length ? png : jpeg, light.getWidth(), light.getHeight());
    }
}
