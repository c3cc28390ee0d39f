package org.passerelle.credential.paper;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Makes a picture of the first page of what was printed: with the same letters, whatever fonts the machine has. */
public final class Picturing {
    private static final float DOTS_AN_INCH = 160;

    private Picturing() {}

    /** The first page as a PNG. */
    public static byte[] png(byte[] pdf) {
        try (PDDocument printed = Loader.loadPDF(pdf)) {
            BufferedImage page = new PDFRenderer(printed).renderImageWithDPI(0, DOTS_AN_INCH, ImageType.RGB);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            if (!ImageIO.write(page, "png", out)) {
                throw new IllegalStateException("no writer of PNG");
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
