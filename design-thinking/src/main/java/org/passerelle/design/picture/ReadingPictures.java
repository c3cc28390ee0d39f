package org.passerelle.design.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.event.IIOReadProgressListener;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.passerelle.kernel.Refusal;

/**
 * Reads an image that somebody sent and writes it anew. What a file says of itself is believed in nothing: its kind is
 * told by its bytes, its dots are counted before any is read, and reading that takes long is given up.
 */
public final class ReadingPictures {
    /** The largest file, in megabytes. */
    public static final int MOST_MEGABYTES = 5;

    /** The longer side of what is kept, in dots. */
    public static final int LONG_SIDE = 2000;

    private static final int PREVIEW_SIDE = 960;
    private static final int MOST_PNG = 1024 * 1024;
    private static final float QUALITY = 0.82f;
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(15);

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
        PictureKind kind = PictureKind.of(file).orElseThrow(() -> new Refusal("design.image.unknown"));
        BufferedImage read = decoded(kind, file);
        boolean clear = read.getColorModel().hasAlpha();
        BufferedImage image = Turning.upright(scaled(read, LONG_SIDE, clear), Turning.of(kind, file));
        if (clear || kind == PictureKind.PNG) {
            byte[] png = png(image);
            if (png.length <= MOST_PNG) {
                byte[] preview = png(scaled(image, PREVIEW_SIDE, clear));
                return new Picture("image/png", image.getWidth(), image.getHeight(), png, preview);
            }
        }
        BufferedImage opaque = scaled(image, LONG_SIDE, false);
        return new Picture(
                "image/jpeg",
                image.getWidth(),
                image.getHeight(),
                jpeg(opaque),
                jpeg(scaled(opaque, PREVIEW_SIDE, false)));
    }

    private static BufferedImage decoded(PictureKind kind, byte[] file) {
        ImageReader reader = null;
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader = kind.reader();
            reader.setInput(in, true, true);
            long dots = (long) reader.getWidth(0) * reader.getHeight(0);
            if (dots > kind.most()) {
                throw new Refusal("design.image.tooManyDots", (int) (kind.most() / 1_000_000));
            }
            int step = kind.step(dots);
            ImageReadParam param = reader.getDefaultReadParam();
            param.setSourceSubsampling(step, step, 0, 0);
            Patience patience = new Patience(System.nanoTime() + PATIENCE);
            reader.addIIOReadProgressListener(patience);
            BufferedImage read = reader.read(0, param);
            if (patience.isOut()) {
                throw new Refusal("design.image.unreadable");
            }
            return read;
        } catch (Refusal refused) {
            throw refused;
        } catch (IOException | RuntimeException broken) {
            throw new Refusal("design.image.unreadable");
        } finally {
            if (reader != null) {
                reader.dispose();
            }
        }
    }

    /** The same with its longer side so long at most, in plain colours; on white unless what is clear stays clear. */
    private static BufferedImage scaled(BufferedImage image, int side, boolean clear) {
        double by = Math.min(1, side / (double) Math.max(image.getWidth(), image.getHeight()));
        int w = Math.max(1, (int) Math.round(image.getWidth() * by));
        int h = Math.max(1, (int) Math.round(image.getHeight() * by));
        BufferedImage from = image;
        while (from.getWidth() > 2 * w && from.getHeight() > 2 * h) {
            from = drawn(from, from.getWidth() / 2, from.getHeight() / 2, clear);
        }
        return drawn(from, w, h, clear);
    }

    private static BufferedImage drawn(BufferedImage image, int w, int h, boolean clear) {
        BufferedImage drawn = new BufferedImage(w, h, clear ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D g = drawn.createGraphics();
        if (!clear) {
            g.setColor(Color.WHITE);
            g.fillRect(0, 0, w, h);
        }
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        g.drawImage(image, 0, 0, w, h, null);
        g.dispose();
        return drawn;
    }

    private static byte[] png(BufferedImage image) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            if (!ImageIO.write(image, "png", out)) {
                throw new IllegalStateException("no writer of PNG");
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] jpeg(BufferedImage image) {
        ImageWriter writer = ImageIO.getImageWritersByMIMEType("image/jpeg").next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream to = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(to);
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(image, null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    /** Gives up what takes too long: few bytes can ask for a great deal of work. */
    private static final class Patience implements IIOReadProgressListener {
        private final long end;
        private boolean out;

        Patience(long end) {
            this.end = end;
        }

        boolean isOut() {
            return out;
        }

        private void look(ImageReader reader) {
            if (System.nanoTime() > end) {
                out = true;
                reader.abort();
            }
        }

        @Override
        public void imageProgress(ImageReader source, float done) {
            look(source);
        }

        @Override
        public void imageStarted(ImageReader source, int image) {
            look(source);
        }

        @Override
        public void imageComplete(ImageReader source) {
            // It is read.
        }

        @Override
        public void sequenceStarted(ImageReader source, int first) {
            // One image is read of each file.
        }

        @Override
        public void sequenceComplete(ImageReader source) {
            // One image is read of each file.
        }

        @Override
        public void thumbnailStarted(ImageReader source, int image, int thumbnail) {
            // Thumbnails are not read.
        }

        @Override
        public void thumbnailProgress(ImageReader source, float done) {
            // Thumbnails are not read.
        }

        @Override
        public void thumbnailComplete(ImageReader source) {
            // Thumbnails are not read.
        }

        @Override
        public void readAborted(ImageReader source) {
            out = true;
        }
    }
}
