package org.passerelle.kernel.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.passerelle.kernel.Refusal;

/**
 * Reads the picture in a file that somebody sent. What a file says of itself is believed in nothing: its kind is told
 * by its bytes, its dots are counted before any is read, and reading that takes long is given up. One is read at a time
 * in the whole program, for a large photograph takes as much memory as many pages together.
 */
public final class PictureFile {
    private static final int WAIT_SECONDS = 30;
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(15);
    private static final int MILLION = 1_000_000;
    private static final Semaphore FREE = new Semaphore(1, true);

    private PictureFile() {}

    /**
     * The picture as one looks at it, turned the way the camera was held; what is clear stays clear.
     *
     * @param file its bytes; how many there may be is for the caller to say
     * @param side how many dots its longer side has at most
     * @throws Refusal when it is no picture that can be read, or has too many dots, or others are read for a while
     */
    public static BufferedImage upright(byte[] file, int side) {
        PictureKind kind = PictureKind.of(file).orElseThrow(() -> new Refusal("kernel.pictureUnknown"));
        try {
            if (!FREE.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new Refusal("kernel.pictureBusy");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal("kernel.pictureBusy");
        }
        try {
            BufferedImage read = decoded(kind, file);
            boolean clear = read.getColorModel().hasAlpha();
            return Turning.upright(Dots.scaled(read, side, clear), Turning.of(kind, file));
        } finally {
            FREE.release();
        }
    }

    private static BufferedImage decoded(PictureKind kind, byte[] file) {
        ImageReader reader = null;
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader = kind.reader();
            reader.setInput(in, true, true);
            long dots = (long) reader.getWidth(0) * reader.getHeight(0);
            if (dots > kind.most()) {
                throw new Refusal("kernel.pictureDots", (int) (kind.most() / MILLION));
            }
            int step = kind.step(dots);
            ImageReadParam param = reader.getDefaultReadParam();
            param.setSourceSubsampling(step, step, 0, 0);
            Patience patience = new Patience(System.nanoTime() + PATIENCE);
            reader.addIIOReadProgressListener(patience);
            BufferedImage read = reader.read(0, param);
            if (patience.isOut()) {
                throw new Refusal("kernel.pictureUnreadable");
            }
            return read;
        } catch (Refusal refused) {
            throw refused;
        } catch (IOException | RuntimeException broken) {
            throw new Refusal("kernel.pictureUnreadable");
        } finally {
            if (reader != null) {
                reader.dispose();
            }
        }
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
