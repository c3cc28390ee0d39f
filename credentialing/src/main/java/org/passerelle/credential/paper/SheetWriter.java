package org.passerelle.credential.paper;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDLayoutAttributeObject;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDListAttributeObject;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDTableAttributeObject;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.passerelle.credential.paper.Pen.Style;

/** Writes the blocks of a sheet, each with its tag. */
final class SheetWriter {
    private static final float INDENT = 12;
    private static final float GUTTER = 10;
    private static final float QR = 128;
    /**
     * The shares of a table's width that the first column takes and each between it and the last, which has the rest.
     */
    private static final float FIRST = 0.46f;

    private static final float MIDDLE = 0.14f;

    private final Pen pen;
    private final Tags tags;
    private final Style plain;
    private final Style strong;
    private final Style muted;
    private final Style lead;
    private final Style warning;
    private final Style title;
    private final Style heading;
    private final Style code;

    SheetWriter(PDDocument pdf, Pen pen, Tags tags) throws IOException {
        this(pen, tags, Typeface.regular(pdf), Typeface.bold(pdf));
    }

    SheetWriter(Pen pen, Tags tags, Typeface regular, Typeface bold) {
        this.pen = pen;
        this.tags = tags;
        plain = new Style(regular, pen.scaled(10.5f), Pen.INK);
        strong = new Style(bold, pen.scaled(10.5f), Pen.INK);
        muted = new Style(regular, pen.scaled(9.5f), Pen.MUTED);
        lead = new Style(bold, pen.scaled(17), Pen.INK);
        warning = new Style(bold, pen.scaled(12), Pen.ALARM);
        title = new Style(bold, pen.scaled(23), Pen.BRAND);
        heading = new Style(bold, pen.scaled(13), Pen.BRAND);
        code = new Style(bold, pen.scaled(13), Pen.INK);
    }

    void write(Block block) throws IOException {
        if (block instanceof Block.Heading h) {
            heading(h);
        } else if (block instanceof Block.Paragraph p) {
            paragraph(p);
        } else if (block instanceof Block.Items items) {
            list(items);
        } else if (block instanceof Block.Table table) {
            table(table);
        } else if (block instanceof Block.Signatures signatures) {
            new SignatureRows(pen, plain, strong).write(Tags.element("Table", tags.document()), signatures);
        } else if (block instanceof Block.Check check) {
            check(check);
        }
    }

    private void heading(Block.Heading h) throws IOException {
        Style style = h.level() == 1 ? title : heading;
        pen.down(h.level() == 1 ? 2 : 12);
        pen.need(3 * style.leading());
        pen.write(
                Tags.element("H" + h.level(), tags.document()),
                style,
                Pen.MARGIN,
                style.lines(h.text(), besideBadge()));
        pen.down(4);
    }

    private void paragraph(Block.Paragraph p) throws IOException {
        if (p.text().isBlank()) {
            return;
        }
        PDStructureElement element = Tags.element("P", tags.document());
        if (p.language() != null) {
            element.setLanguage(p.language().tag());
        }
        Style style =
                switch (p.tone()) {
                    case PLAIN -> plain;
                    case MUTED -> muted;
                    case LEAD -> lead;
                    case WARNING -> warning;
                };
        if (p.tone() == Block.Tone.WARNING) {
            warn(element, p.text());
        } else {
            pen.write(element, style, Pen.MARGIN, style.lines(p.text(), besideBadge()));
        }
        pen.down(4);
    }

    private void warn(PDStructureElement element, String text) throws IOException {
        List<String> lines = warning.lines(text, besideBadge() - 2 * INDENT);
        float height = lines.size() * warning.leading() + INDENT;
        float width = besideBadge();
        pen.down(6);
        pen.need(height);
        float bottom = pen.y() - height;
        pen.artifact(c -> {
            c.setStrokingColor(Pen.ALARM);
            c.setLineWidth(1.5f);
            c.addRect(Pen.MARGIN, bottom, width, height);
            c.stroke();
        });
        pen.upTo(pen.y() - INDENT / 2);
        pen.write(element, warning, Pen.MARGIN + INDENT, lines);
        pen.upTo(bottom);
        pen.down(6);
    }

    /** The width of lines at this height: at the top right of the first page stands the badge. */
    private float besideBadge() {
        boolean beside = pen.isFirst() && pen.y() > PDRectangle.A4.getHeight() - Pen.MARGIN - Pen.PICTURE - GUTTER;
        return beside ? Pen.WIDTH - Pen.PICTURE - GUTTER : Pen.WIDTH;
    }

    private void list(Block.Items items) throws IOException {
        PDStructureElement list = Tags.element("L", tags.document());
        PDListAttributeObject numbering = new PDListAttributeObject();
        numbering.setListNumbering("Disc");
        list.addAttribute(numbering);
        for (String text : items.items()) {
            PDStructureElement item = Tags.element("LI", list);
            pen.need(plain.leading());
            float top = pen.y();
            pen.write(Tags.element("Lbl", item), plain, Pen.MARGIN, List.of("•"));
            pen.upTo(top);
            PDStructureElement body = Tags.element("LBody", item);
            pen.write(body, plain, Pen.MARGIN + INDENT, plain.lines(text, Pen.WIDTH - INDENT));
            pen.down(1.5f);
        }
        pen.down(2);
    }

    private void table(Block.Table table) throws IOException {
        PDStructureElement element = Tags.element("Table", tags.document());
        row(element, table.head(), "Column", Pen.MUTED);
        for (List<String> cells : table.rows()) {
            row(element, cells, "Row", Pen.RULE);
        }
        pen.down(4);
    }

    private void row(PDStructureElement table, List<String> cells, String scope, Color rule) throws IOException {
        boolean isHead = scope.equals("Column");
        List<List<String>> texts = new ArrayList<>();
        int most = 1;
        for (int i = 0; i < cells.size(); i++) {
            float width = column(i, cells.size()) - GUTTER;
            texts.add((isHead ? strong : plain).lines(cells.get(i), width));
            most = Math.max(most, texts.get(i).size());
        }
        float height = most * plain.leading();
        pen.need(height + pen.scaled(6));
        float top = pen.y();
        PDStructureElement row = Tags.element("TR", table);
        float x = Pen.MARGIN;
        for (int i = 0; i < cells.size(); i++) {
            PDStructureElement cell = Tags.element(isHead || i == 0 ? "TH" : "TD", row);
            if (isHead || i == 0) {
                PDTableAttributeObject attribute = new PDTableAttributeObject();
                attribute.setScope(scope);
                cell.addAttribute(attribute);
            }
            pen.upTo(top);
            pen.write(cell, isHead ? strong : plain, x, texts.get(i));
            x += column(i, cells.size());
        }
        float line = top - height - pen.scaled(2);
        pen.artifact(c -> {
            c.setStrokingColor(rule);
            c.setLineWidth(0.6f);
            c.moveTo(Pen.MARGIN, line);
            c.lineTo(Pen.MARGIN + Pen.WIDTH, line);
            c.stroke();
        });
        pen.upTo(line - pen.scaled(3));
    }

    private static float column(int at, int of) {
        float share = at == 0 ? FIRST : MIDDLE;
        return Pen.WIDTH * (at == of - 1 ? 1 - (at == 0 ? 0 : FIRST + (at - 1) * MIDDLE) : share);
    }

    private void check(Block.Check check) throws IOException {
        float side = pen.scaled(QR);
        pen.down(4);
        pen.need(side);
        float top = pen.y();
        float bottom = top - side;
        PDStructureElement figure = Tags.element("Figure", tags.document());
        figure.setAlternateDescription(check.alternative());
        PDLayoutAttributeObject layout = new PDLayoutAttributeObject();
        layout.setPlacement("Block");
        layout.setBBox(new PDRectangle(Pen.MARGIN, bottom, side, side));
        figure.addAttribute(layout);
        pen.figure(figure, c -> modules(c, check, bottom, side / check.side()));
        float x = Pen.MARGIN + side + GUTTER;
        float width = Pen.WIDTH - side - GUTTER;
        pen.upTo(top - side / 6);
        pen.write(Tags.element("P", tags.document()), muted, x, muted.lines(check.label(), width));
        pen.write(Tags.element("P", tags.document()), code, x, code.lines(check.code(), width));
        pen.down(6);
        link(check, x, width);
        pen.upTo(Math.min(bottom, pen.y()));
    }

    private static void modules(PDPageContentStream c, Block.Check check, float bottom, float unit) throws IOException {
        c.setNonStrokingColor(Color.BLACK);
        for (int at = check.dark().nextSetBit(0); at >= 0; at = check.dark().nextSetBit(at + 1)) {
            int row = at / check.side();
            c.addRect(Pen.MARGIN + at % check.side() * unit, bottom + (check.side() - 1 - row) * unit, unit, unit);
        }
        c.fill();
    }

    private void link(Block.Check check, float x, float width) throws IOException {
        PDStructureElement link = Tags.element("Link", Tags.element("P", tags.document()));
        float top = pen.y();
        pen.write(link, muted, x, muted.lines(check.address(), width));
        PDAnnotationLink annotation = new PDAnnotationLink();
        annotation.setRectangle(new PDRectangle(x, pen.y(), width, top - pen.y()));
        annotation.setContents(check.addressTitle());
        annotation.setPrinted(true);
        annotation.getCOSObject().setItem(COSName.BORDER, none());
        PDActionURI action = new PDActionURI();
        action.setURI(check.address());
        annotation.setAction(action);
        pen.page().getAnnotations().add(annotation);
        tags.annotation(annotation, pen.page(), link);
    }

    private static COSArray none() {
        return COSArray.ofCOSIntegers(List.of(0, 0, 0));
    }
}
