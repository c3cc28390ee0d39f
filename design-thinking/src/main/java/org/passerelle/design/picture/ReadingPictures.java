package org.passerelle.design.picture;

import java.awt.image.BufferedImage;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.picture.Dots;
import org.passerelle.kernel.picture.PictureFile;
import org.passerelle.kernel.picture.PictureKind;

/** Makes what hangs on a board of an image that somebody sent: as large as one looks at it there, and a smaller one. */
public final class ReadingPictures {
    /** The largest file, in megabytes. */
    public static final int MOST_MEGABYTES = 5;

    /** The longer side of what is kept, in dots. */
    public static final int LONG_SIDE = 2000;

    private static final int PREVIEW_SIDE = 960;
    private static final int MOST_PNG = 1024 * 1024;
    private static final float QUALITY = 0.82f;

    private ReadingPictures() {}

    /** The largest file, in bytes. */
    public static int mostBytes() {
        return MOST_MEGABYTES * 1024 * 1024;
    }

    /** The image in a file. @throws Refusal when it is too large, or none that can be read, in words */
    public static Picture read(byte[] file) {
        if (file.length > mostBytes()) {
            throw new Refusal("design.image.tooLarge", MOST_MEGABYTES);
        }
        BufferedImage image = PictureFile.upright(file, LONG_SIDE);
        boolean clear = image.getColorModel().hasAlpha();
        if (clear || PictureKind.of(file).filter(PictureKind.PNG::equals).isPresent()) {
            byte[] png = Dots.png(image);
            if (png.length <= MOST_PNG) {
                byte[] preview = Dots.png(Dots.scaled(image, PREVIEW_SIDE, clear));
                return new Picture("image/png", image.getWidth(), image.getHeight(), png, preview);
            }
        }
        BufferedImage opaque = Dots.scaled(image, LONG_SIDE, false);
        return new Picture(
                "image/jpeg",
                image.getWidth(),
                image.getHeight(),
                Dots.jpeg(opaque, QUALITY),
                Dots.jpeg(Dots.scaled(opaque, PREVIEW_SIDE, false), QUALITY));
    }
}
