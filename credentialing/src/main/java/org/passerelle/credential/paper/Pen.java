package org.passerelle.credential.paper;

import java.awt.Color;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.passerelle.credential.baking.BadgePicture;

/** Writes down pages of A4, line by line; a page that is full is followed by another one. Lengths are in points. */
final class Pen implements AutoCloseable {
    static final float MARGIN = 56;
    static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;
    static final Color INK = new Color(0x1A1F2B);
    static final Color MUTED = new Color(0x4A5468);
    static final Color BRAND = new Color(0x1E3A5F);
    static final Color RULE = new Color(0xC9CFDA);
    static final Color ALARM = new Color(0xA3161A);

    private static final float BOTTOM = 40;
    private static final float BAND = 10;
    static final float PICTURE = 64;
    private static final float LEADING = 1.38f;

    /** How letters look. */
    record Style(Typeface face, float size, Color colour) {
        float leading() {
            return size * LEADING;
        }

        List<String> lines(String text, float width) {
            return Lines.of(text, face, size, width);
        }
    }

    /** What is drawn. */
    interface Drawing {
        void on(PDPageContentStream content) throws IOException;
    }

    private final PDDocument pdf;
    private final Tags tags;
    private final float scale;
    private PDPage page;
    private PDPageContentStream content;
    private float y;

    private Pen(PDDocument pdf, Tags tags, float scale, PDRectangle first) throws IOException {
        this.pdf = pdf;
        this.tags = tags;
        this.scale = scale;
        page = new PDPage(first);
        content = begun();
    }

    Pen(PDDocument pdf, Tags tags, float scale) throws IOException {
        this(pdf, tags, scale, PDRectangle.A4);
        badge();
    }

    /** A pen whose first page is of another size, and without the badge. */
    static Pen on(PDRectangle first, PDDocument pdf, Tags tags) throws IOException {
        return new Pen(pdf, tags, 1, first);
    }

    PDPage page() {
        return page;
    }

    boolean isFirst() {
        return pdf.getNumberOfPages() == 1;
    }

    float y() {
        return y;
    }

    void down(float by) {
        y -= by * scale;
    }

    void upTo(float level) {
        y = level;
    }

    float scaled(float size) {
        return size * scale;
    }

    /** Begins a new page unless the present one has room for this height. */
    void need(float height) throws IOException {
        if (y - height < BOTTOM) {
            next();
        }
    }

    /** Begins a new page. */
    void next() throws IOException {
        content.close();
        page = new PDPage(PDRectangle.A4);
        content = begun();
    }

    private PDPageContentStream begun() throws IOException {
        pdf.addPage(page);
        tags.page(page);
        PDRectangle size = page.getMediaBox();
        y = size.getHeight() - MARGIN;
        PDPageContentStream begun = new PDPageContentStream(pdf, page);
        begun.beginMarkedContent(COSName.ARTIFACT);
        begun.setNonStrokingColor(BRAND);
        begun.addRect(0, size.getHeight() - BAND, size.getWidth(), BAND);
        begun.fill();
        begun.endMarkedContent();
        return begun;
    }

    private void badge() throws IOException {
        PDImageXObject picture = PDImageXObject.createFromByteArray(pdf, BadgePicture.png(), "badge");
        artifact(c -> c.drawImage(
                picture, MARGIN + WIDTH - PICTURE, PDRectangle.A4.getHeight() - MARGIN - PICTURE, PICTURE, PICTURE));
    }

    /** A picture that can be drawn. */
    PDImageXObject picture(byte[] content) throws IOException {
        return PDImageXObject.createFromByteArray(pdf, content, "picture");
    }

    /** Draws what is there for the eye only. */
    void artifact(Drawing drawing) throws IOException {
        content.beginMarkedContent(COSName.ARTIFACT);
        drawing.on(content);
        content.endMarkedContent();
    }

    /** Draws a picture that stands for this element. */
    void figure(PDStructureElement element, Drawing drawing) throws IOException {
        content.beginMarkedContent(COSName.getPDFName("Figure"), tags.mark(page, element));
        drawing.on(content);
        content.endMarkedContent();
    }

    /** Writes lines beneath each other, and goes on to a new page where one is full. */
    void write(PDStructureElement element, Style style, float x, List<String> lines) throws IOException {
        for (String line : lines) {
            need(style.leading());
            y -= style.leading();
            line(element, style, x, y + style.leading() - style.size(), line);
        }
    }

    private void line(PDStructureElement element, Style style, float x, float base, String line) throws IOException {
        String drawn = style.face().drawn(line);
        boolean differs = !drawn.equals(line);
        content.beginMarkedContent(COSName.getPDFName(element.getStructureType()), tags.mark(page, element));
        if (differs) {
            content.beginMarkedContent(COSName.getPDFName("Span"), meaning(line + " "));
        }
        content.beginText();
        content.setFont(style.face().font(), style.size());
        content.setNonStrokingColor(style.colour());
        content.newLineAtOffset(x, base);
        // The blank keeps the last word of a line apart from the first one of the next.
        content.showText(drawn + " ");
        content.endText();
        if (differs) {
            content.endMarkedContent();
        }
        content.endMarkedContent();
    }

    /** What is meant, where the letters drawn are others. */
    private static PDPropertyList meaning(String text) {
        PDPropertyList meaning = PDPropertyList.create(new COSDictionary());
        meaning.getCOSObject().setString(COSName.ACTUAL_TEXT, text);
        return meaning;
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
