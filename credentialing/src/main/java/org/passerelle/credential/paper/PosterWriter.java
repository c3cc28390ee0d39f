package org.passerelle.credential.paper;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDLayoutAttributeObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.jspecify.annotations.Nullable;
import org.passerelle.credential.paper.Pen.Style;

/** Writes the page of a poster: heading, legend, and the drawing as one figure. */
final class PosterWriter {
    /** A3 across. */
    static final PDRectangle SIZE = new PDRectangle(PDRectangle.A3.getHeight(), PDRectangle.A3.getWidth());

    private static final float WIDTH = SIZE.getWidth() - 2 * Pen.MARGIN;
    private static final float BOTTOM = 28;
    private static final float SWATCH = 9;
    private static final float GUTTER = 14;
    private static final float LEADING = 1.25f;
    /** More than so many characters cannot be read in a box. */
    private static final int MOST = 500;
    /** The mean share of a letter's size that it is wide, for a first guess. */
    private static final float SLIM = 0.55f;

    private static final float SMALLER = 0.88f;

    private final Pen pen;
    private final Tags tags;
    private final Typeface regular;
    private final Typeface bold;

    PosterWriter(Pen pen, Tags tags, Typeface regular, Typeface bold) {
        this.pen = pen;
        this.tags = tags;
        this.regular = regular;
        this.bold = bold;
    }

    void write(Poster poster) throws IOException {
        Style title = new Style(bold, 20, Pen.BRAND);
        Style muted = new Style(regular, 10, Pen.MUTED);
        pen.upTo(SIZE.getHeight() - Pen.MARGIN * 0.6f);
        pen.write(Tags.element("H1", tags.document()), title, Pen.MARGIN, title.lines(poster.title(), WIDTH));
        pen.write(Tags.element("P", tags.document()), muted, Pen.MARGIN, muted.lines(poster.subtitle(), WIDTH));
        legend(poster.legend(), new Style(regular, 9, Pen.INK));
        plan(poster.plan());
    }

    private void legend(List<Poster.Key> keys, Style style) throws IOException {
        float x = Pen.MARGIN;
        pen.down(3);
        float top = pen.y();
        for (Poster.Key key : keys) {
            float swatch = key.colour() == null ? 0 : SWATCH + 4;
            float wide = swatch + style.face().width(key.words(), style.size()) + GUTTER;
            if (x > Pen.MARGIN && x + wide > Pen.MARGIN + WIDTH) {
                x = Pen.MARGIN;
                top -= style.leading();
            }
            pen.upTo(top);
            if (key.colour() != null) {
                float left = x;
                float base = top - style.size() - 1;
                pen.artifact(c -> box(c, left, base, SWATCH, SWATCH, key.colour(), Pen.MUTED, 0.5f));
            }
            pen.write(Tags.element("P", tags.document()), style, x + swatch, List.of(key.words()));
            x += wide;
        }
        if (!keys.isEmpty()) {
            pen.upTo(top - style.leading());
        }
        pen.down(5);
    }

    private void plan(Plan plan) throws IOException {
        float top = pen.y();
        float scale = Math.min(WIDTH / plan.width(), (top - BOTTOM) / plan.height());
        float height = plan.height() * scale;
        PDStructureElement figure = Tags.element("Figure", tags.document());
        figure.setAlternateDescription(plan.alternative());
        PDLayoutAttributeObject layout = new PDLayoutAttributeObject();
        layout.setPlacement("Block");
        layout.setBBox(new PDRectangle(Pen.MARGIN, top - height, plan.width() * scale, height));
        figure.addAttribute(layout);
        pen.figure(figure, c -> {
            for (Plan.Mark mark : plan.marks()) {
                if (mark instanceof Plan.Box box) {
                    draw(c, box, top, scale);
                } else if (mark instanceof Plan.Words words) {
                    draw(c, words, top, scale);
                } else if (mark instanceof Plan.Way way) {
                    draw(c, way, top, scale);
                } else if (mark instanceof Plan.Picture picture) {
                    draw(c, picture, top, scale);
                }
            }
        });
        pen.upTo(top - height);
    }

    private static void draw(PDPageContentStream c, Plan.Box b, float top, float scale) throws IOException {
        c.saveGraphicsState();
        if (b.dashed()) {
            c.setLineDashPattern(new float[] {12 * scale, 9 * scale}, 0);
        }
        box(
                c,
                Pen.MARGIN + b.x() * scale,
                top - (b.y() + b.h()) * scale,
                b.w() * scale,
                b.h() * scale,
                b.fill(),
                b.line(),
                b.thick() * scale);
        c.restoreGraphicsState();
    }

    private void draw(PDPageContentStream c, Plan.Picture p, float top, float scale) throws IOException {
        PDImageXObject image = pen.picture(p.content());
        float fit = Math.min(p.w() / (float) image.getWidth(), p.h() / (float) image.getHeight());
        float w = image.getWidth() * fit;
        float h = image.getHeight() * fit;
        float left = Pen.MARGIN + (p.x() + (p.w() - w) / 2) * scale;
        float bottom = top - (p.y() + (p.h() + h) / 2) * scale;
        c.drawImage(image, left, bottom, w * scale, h * scale);
    }

    private static void box(
            PDPageContentStream c, float x, float y, float w, float h, @Nullable Color fill, Color line, float thick)
            throws IOException {
        if (fill != null) {
            c.setNonStrokingColor(fill);
            c.addRect(x, y, w, h);
            c.fill();
        }
        if (thick > 0) {
            c.setStrokingColor(line);
            c.setLineWidth(thick);
            c.addRect(x, y, w, h);
            c.stroke();
        }
    }

    private static void draw(PDPageContentStream c, Plan.Way way, float top, float scale) throws IOException {
        List<Integer> p = way.points();
        c.setStrokingColor(way.line());
        c.setLineWidth(way.thick() * scale);
        c.moveTo(Pen.MARGIN + p.get(0) * scale, top - p.get(1) * scale);
        for (int i = 2; i + 1 < p.size(); i += 2) {
            c.lineTo(Pen.MARGIN + p.get(i) * scale, top - p.get(i + 1) * scale);
        }
        c.stroke();
        if (way.head()) {
            head(c, way, top, scale);
        }
    }

    private static void head(PDPageContentStream c, Plan.Way way, float top, float scale) throws IOException {
        List<Integer> p = way.points();
        int last = p.size() - 2;
        double angle = Math.atan2(p.get(last + 1) - p.get(last - 1), p.get(last) - p.get(last - 2));
        double length = 6.0 * way.thick();
        c.setNonStrokingColor(way.line());
        c.moveTo(Pen.MARGIN + p.get(last) * scale, top - p.get(last + 1) * scale);
        for (double side : new double[] {Math.PI - 0.4, Math.PI + 0.4}) {
            c.lineTo((float) (Pen.MARGIN + (p.get(last) + length * Math.cos(angle + side)) * scale), (float)
                    (top - (p.get(last + 1) + length * Math.sin(angle + side)) * scale));
        }
        c.closePath();
        c.fill();
    }

    private void draw(PDPageContentStream c, Plan.Words words, float top, float scale) throws IOException {
        String text = cut(words.text().strip());
        if (text.isEmpty()) {
            return;
        }
        Typeface face = words.bold() ? bold : regular;
        double guess = Math.sqrt(words.w() * (double) words.h() / (SLIM * LEADING * text.length()));
        float size = (float) Math.max(words.least(), Math.min(words.size(), guess * 1.3));
        List<String> lines = Lines.of(text, face, size, words.w());
        while (lines.size() > room(words, size) && size > words.least()) {
            size = Math.max(words.least(), size * SMALLER);
            lines = Lines.of(text, face, size, words.w());
        }
        lines = fitting(lines, room(words, size), face, size, words.w());
        float base = words.y() + size;
        for (String line : lines) {
            c.beginText();
            c.setFont(face.font(), size * scale);
            c.setNonStrokingColor(words.colour());
            c.newLineAtOffset(Pen.MARGIN + words.x() * scale, top - base * scale);
            c.showText(face.drawn(line) + " ");
            c.endText();
            base += size * LEADING;
        }
    }

    private static int room(Plan.Words words, float size) {
        return (int) Math.max(1, 1 + Math.floor((words.h() - size * 1.2f) / (size * LEADING)));
    }

    private static List<String> fitting(List<String> lines, int room, Typeface face, float size, float width) {
        if (lines.size() <= room) {
            return lines;
        }
        List<String> kept = new ArrayList<>(lines.subList(0, room));
        String last = kept.get(room - 1);
        while (!last.isEmpty() && face.width(last + "…", size) > width) {
            last = last.substring(0, last.offsetByCodePoints(last.length(), -1));
        }
        kept.set(room - 1, last + "…");
        return kept;
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= MOST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MOST)) + "…";
    }
}
