package org.passerelle.documents;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.passerelle.kernel.Refusal;

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

    /** A PNG or JPEG picture made light. @throws Refusal beside the field when it is too large or cannot be read */
    static LightPicture of(String field, SubmissionType type, byte[] content) {
        ImageReader reader = ImageIO.getImageReadersByFormatName(type == SubmissionType.PNG ? "png" : "jpeg")
                .next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            reader.setInput(in, true, true);
            int longest = Math.max(reader.getWidth(0), reader.getHeight(0));
            requirePixels(field, reader.getWidth(0), reader.getHeight(0));
            ImageReadParam thinned = reader.getDefaultReadParam();
            int step = Math.max(1, longest / (2 * LONGEST_SIDE));
            thinned.setSourceSubsampling(step, step, 0, 0);
            return of(reader.read(0, thinned));
        } catch (Refusal refused) {
            throw refused;
        } catch (IOException | RuntimeException e) {
            throw Refusal.of(field, "documents.pictureUnreadable");
        } finally {
            reader.dispose();
        }
    }

    static void requirePixels(String field, long width, long height) {
        if (width < 1 || height < 1) {
            throw Refusal.of(field, "documents.pictureUnreadable");
        }
        if (width * height > MOST_PIXELS) {
            throw Refusal.of(field, "documents.pictureTooLarge", MOST_PIXELS / MILLION);
        }
    }

    /** The same picture on white, within the longest side, in the lighter of two encodings. */
    static LightPicture of(BufferedImage picture) throws IOException {
        double scale = Math.min(1, (double) LONGEST_SIDE / Math.max(picture.getWidth(), picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        BufferedImage light = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = light.createGraphics();
        try {
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, width, height);
            pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            pen.drawImage(picture, 0, 0, width, height, null);
        } finally {
            pen.dispose();
        }
        byte[] jpeg = jpeg(light);
        byte[] png = png(light);
        return new LightPicture(png.length <= jpeg.length ? png : jpeg, width, height);
    }

    private static byte[] png(BufferedImage picture) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var to = new MemoryCacheImageOutputStream(out)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(to);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
