package org.passerelle.credential.paper;

import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDLayoutAttributeObject;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDTableAttributeObject;

/** Writes a table of names with what each of them signed, or with room to sign by hand. */
final class SignatureRows {
    private static final float NAME = 0.4f;
    private static final float SAID = 0.3f;
    private static final float HEIGHT = 38;
    private static final float GUTTER = 10;
    private static final Pattern STEP = Pattern.compile("([ML])(\\d{1,3}) (\\d{1,3})");

    private final Pen pen;
    private final Pen.Style plain;
    private final Pen.Style strong;

    SignatureRows(Pen pen, Pen.Style plain, Pen.Style strong) {
        this.pen = pen;
        this.plain = plain;
        this.strong = strong;
    }

    void write(PDStructureElement table, Block.Signatures block) throws IOException {
        head(Tags.element("TR", table), block.head());
        for (Block.Signature signature : block.rows()) {
            row(Tags.element("TR", table), signature);
        }
        pen.down(4);
    }

    private void head(PDStructureElement row, List<String> cells) throws IOException {
        pen.need(strong.leading() + pen.scaled(HEIGHT));
        float top = pen.y();
        float lowest = top;
        for (int i = 0; i < cells.size(); i++) {
            pen.upTo(top);
            pen.write(heading(row, "Column"), strong, left(i), strong.lines(cells.get(i), width(i) - GUTTER));
            lowest = Math.min(lowest, pen.y());
        }
        pen.upTo(lowest);
        rule();
    }

    private void row(PDStructureElement row, Block.Signature signature) throws IOException {
        List<String> name = plain.lines(signature.name(), width(0) - GUTTER);
        List<String> said = plain.lines(signature.said(), width(1) - GUTTER);
        float height =
                Math.max(pen.scaled(HEIGHT), Math.max(name.size(), said.size()) * plain.leading() + pen.scaled(4));
        pen.need(height);
        float top = pen.y();
        pen.write(heading(row, "Row"), plain, left(0), name);
        pen.upTo(top);
        pen.write(Tags.element("TD", row), plain, left(1), said);
        PDStructureElement cell = Tags.element("TD", row);
        if (!signature.path().isEmpty()) {
            sign(cell, signature, top, height);
        }
        pen.upTo(top - height);
        rule();
    }

    private void sign(PDStructureElement cell, Block.Signature signature, float top, float height) throws IOException {
        float unit = Math.min(height / Block.Signature.HEIGHT, width(2) / Block.Signature.WIDTH);
        PDStructureElement figure = Tags.element("Figure", cell);
        figure.setAlternateDescription(signature.alternative());
        PDLayoutAttributeObject layout = new PDLayoutAttributeObject();
        layout.setPlacement("Block");
        layout.setBBox(
                new PDRectangle(left(2), top - height, Block.Signature.WIDTH * unit, Block.Signature.HEIGHT * unit));
        figure.addAttribute(layout);
        pen.figure(figure, content -> draw(content, signature.path(), left(2), top, unit));
    }

    private static void draw(PDPageContentStream content, String path, float left, float top, float unit)
            throws IOException {
        content.setStrokingColor(Pen.INK);
        content.setLineWidth(0.8f);
        content.setLineCapStyle(1);
        Matcher step = STEP.matcher(path);
        while (step.find()) {
            float x = left + Integer.parseInt(step.group(2)) * unit;
            float y = top - Integer.parseInt(step.group(3)) * unit;
            if (step.group(1).equals("M")) {
                content.moveTo(x, y);
            } else {
                content.lineTo(x, y);
            }
        }
        content.stroke();
    }

    private static PDStructureElement heading(PDStructureElement row, String scope) {
        PDStructureElement cell = Tags.element("TH", row);
        PDTableAttributeObject attribute = new PDTableAttributeObject();
        attribute.setScope(scope);
        cell.addAttribute(attribute);
        return cell;
    }

    private static float left(int column) {
        return Pen.MARGIN + (column == 0 ? 0 : column == 1 ? NAME : NAME + SAID) * Pen.WIDTH;
    }

    private static float width(int column) {
        return (column == 0 ? NAME : SAID) * Pen.WIDTH;
    }

    private void rule() throws IOException {
        float line = pen.y();
        pen.artifact(content -> {
            content.setStrokingColor(Pen.RULE);
            content.setLineWidth(0.6f);
            content.moveTo(Pen.MARGIN, line);
            content.lineTo(Pen.MARGIN + Pen.WIDTH, line);
            content.stroke();
        });
        pen.down(3);
    }
}
