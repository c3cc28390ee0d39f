package org.passerelle.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.passerelle.kernel.Refusal;

/**
 * Draws the pages of a PDF, one document at a time in the whole program, within limits of time and memory: what a file
 * unpacks to, how large the pictures in it are, and how long drawing goes on.
 */
final class PageDrawing {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int UNPACKED = 64 * 1024 * 1024;
    private static final int PIECE = 64 * 1024;

    /** One byte may unpack to so many. */
    private static final int LZW_MOST = 2700;

    private static final Set<COSName> TEXT_FILTERS = Set.of(COSName.ASCII85_DECODE, COSName.ASCII_HEX_DECODE);

    private PageDrawing() {}

    /** The pages. @throws Refusal beside the field when there are too many, or they are locked, or take too long */
    static synchronized List<LightPicture> pages(String field, byte[] content) throws IOException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        try (PDDocument pdf =
                Loader.loadPDF(content, "", null, null, MemoryUsageSetting.setupTempFileOnly().streamCache)) {
            if (pdf.getNumberOfPages() > SlidePictures.MOST) {
                throw Refusal.of(field, "documents.tooManySlides", SlidePictures.MOST);
            }
            requireModest(field, pdf, until);
            PDFRenderer renderer = new Renderer(pdf, field, until);
            List<LightPicture> pages = new ArrayList<>();
            for (int i = 0; i < pdf.getNumberOfPages(); i++) {
                PDRectangle page = pdf.getPage(i).getCropBox();
                float longest = Math.max(page.getWidth(), page.getHeight());
                if (!(Math.min(page.getWidth(), page.getHeight()) >= 1)) {
                    throw Refusal.of(field, "kernel.pictureUnreadable");
                }
                pages.add(LightPicture.of(renderer.renderImage(i, LightPicture.LONGEST_SIDE / longest, ImageType.RGB)));
            }
            return pages;
        } catch (InvalidPasswordException e) {
            throw Refusal.of(field, "documents.slidesLocked");
        }
    }

    private static void requireTime(String field, long until) {
        if (System.nanoTime() - until > 0) {
            throw Refusal.of(field, "documents.slidesTooSlow", PATIENCE.toSeconds());
        }
    }

    /** A few kilobytes may unpack to gigabytes; it is counted before anything is kept. */
    private static void requireModest(String field, PDDocument pdf, long until) throws IOException {
        for (COSObjectKey key : List.copyOf(pdf.getDocument().getXrefTable().keySet())) {
            requireTime(field, until);
            if (pdf.getDocument().getObjectFromPool(key).getObject() instanceof COSStream stream
                    && unpacked(stream) > UNPACKED) {
                throw Refusal.of(field, "documents.slidesTooDense");
            }
        }
    }

    /** How many bytes a stream unpacks to, its pictures' own compression aside; too many where it was packed twice. */
    private static long unpacked(COSStream stream) throws IOException {
        COSBase filters = stream.getFilters();
        COSArray all = new COSArray();
        if (filters instanceof COSArray several) {
            all.addAll(several);
        } else if (filters != null) {
            all.add(filters);
        }
        try (InputStream raw = stream.createRawInputStream()) {
            InputStream in = raw;
            boolean packed = false;
            for (int i = 0; i < all.size(); i++) {
                COSBase filter = all.getObject(i);
                if (filter instanceof COSName name && TEXT_FILTERS.contains(name)) {
                    ByteArrayOutputStream out = new ByteArrayOutputStream();
                    FilterFactory.INSTANCE.getFilter(name).decode(in, out, stream, i);
                    in = new ByteArrayInputStream(out.toByteArray());
                } else if (COSName.FLATE_DECODE.equals(filter) || COSName.FLATE_DECODE_ABBREVIATION.equals(filter)) {
                    if (packed) {
                        return Long.MAX_VALUE;
                    }
                    packed = true;
                    in = new InflaterInputStream(in);
                } else if (COSName.LZW_DECODE.equals(filter) && stream.getLength() > UNPACKED / LZW_MOST) {
                    return Long.MAX_VALUE;
                } else {
                    break;
                }
            }
            return packed ? count(in) : 0;
        }
    }

    private static long count(InputStream in) throws IOException {
        long count = 0;
        byte[] piece = new byte[PIECE];
        try {
            for (int read = in.read(piece); read >= 0 && count <= UNPACKED; read = in.read(piece)) {
                count += read;
            }
        } catch (ZipException | EOFException broken) {
            return count;
        }
        return count;
    }

    /** Draws with the drawer below. */
    private static final class Renderer extends PDFRenderer {
        private final String field;
        private final long until;

        Renderer(PDDocument pdf, String field, long until) {
            super(pdf);
            this.field = field;
            this.until = until;
            setSubsamplingAllowed(true);
        }

        @Override
        protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
            PageDrawer drawer = new Drawer(parameters, field, until);
            drawer.setAnnotationFilter(getAnnotationsFilter());
            return drawer;
        }
    }

    /** Stops when time is over, and draws no picture that would fill the memory. */
    private static final class Drawer extends PageDrawer {
        private final String field;
        private final long until;

        Drawer(PageDrawerParameters parameters, String field, long until) throws IOException {
            super(parameters);
            this.field = field;
            this.until = until;
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            requireTime(field, until);
            super.processOperator(operator, operands);
        }

        @Override
        public void drawImage(PDImage image) throws IOException {
            LightPicture.requirePixels(field, image.getWidth(), image.getHeight());
            if (image instanceof PDImageXObject picture) {
                for (PDImage mask : masks(picture)) {
                    LightPicture.requirePixels(field, mask.getWidth(), mask.getHeight());
                }
            }
            super.drawImage(image);
        }

        private static List<PDImage> masks(PDImageXObject picture) throws IOException {
            List<PDImage> masks = new ArrayList<>();
            if (picture.getSoftMask() != null) {
                masks.add(picture.getSoftMask());
            }
            if (picture.getMask() != null) {
                masks.add(picture.getMask());
            }
            return masks;
        }
    }
}
