package org.passerelle.credential.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Bidi;
import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A weight of the font, embedded with the glyphs that are used. What it has no glyph for it shows as a box. */
final class Typeface {
    private static final byte[] REGULAR = bytes("DejaVuSansCondensed.ttf");
    private static final byte[] BOLD = bytes("DejaVuSansCondensed-Bold.ttf");
    private static final int BOX = 0x25A1;

    private final PDType0Font font;
    private final CmapLookup glyphs;

    private Typeface(PDDocument pdf, byte[] file) throws IOException {
        TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(file));
        // Ligatures would leave the text without the letters that they stand for.
        parsed.setEnableGsub(false);
        font = PDType0Font.load(pdf, parsed, true);
        glyphs = parsed.getUnicodeCmapLookup();
    }

    static Typeface regular(PDDocument pdf) throws IOException {
        return new Typeface(pdf, REGULAR);
    }

    static Typeface bold(PDDocument pdf) throws IOException {
        return new Typeface(pdf, BOLD);
    }

    private static byte[] bytes(String name) {
        try (InputStream in = Objects.requireNonNull(Typeface.class.getResourceAsStream("fonts/" + name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PDType0Font font() {
        return font;
    }

    /** The width of a text in points, when it is as large as this. */
    float width(String text, float size) {
        try {
            return font.getStringWidth(drawn(text)) * size / 1000;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line as it is drawn from left to right: in the shapes that the font has, and a box for what it lacks. */
    String drawn(String line) {
        String shaped = ArabicForms.shaped(Normalizer.normalize(line, Normalizer.Form.NFC));
        StringBuilder had = new StringBuilder();
        shaped.codePoints().filter(c -> !isUnseen(c)).map(this::had).forEach(had::appendCodePoint);
        return visual(had.toString());
    }

    private int had(int c) {
        return Character.isWhitespace(c) || c == '\u00A0' || c == '\u202F' ? ' ' : glyphs.getGlyphId(c) > 0 ? c : BOX;
    }

    /** What steers text but is not seen: joiners, marks of direction, selectors of a variant, tones of skin. */
    private static boolean isUnseen(int c) {
        return Character.getType(c) == Character.FORMAT
                || (Character.getType(c) == Character.CONTROL && !Character.isWhitespace(c))
                || (c >= 0xFE00 && c <= 0xFE0F)
                || (c >= 0x1F3FB && c <= 0x1F3FF);
    }

    private static String visual(String line) {
        if (!Bidi.requiresBidi(line.toCharArray(), 0, line.length())) {
            return line;
        }
        Bidi bidi = new Bidi(line, Bidi.DIRECTION_LEFT_TO_RIGHT);
        byte[] levels = new byte[bidi.getRunCount()];
        Object[] runs = new Object[levels.length];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (byte) bidi.getRunLevel(i);
            String run = line.substring(bidi.getRunStart(i), bidi.getRunLimit(i));
            runs[i] = levels[i] % 2 == 0 ? run : reversed(run);
        }
        Bidi.reorderVisually(levels, 0, runs, 0, runs.length);
        StringBuilder visual = new StringBuilder();
        for (Object run : runs) {
            visual.append(run);
        }
        return visual.toString();
    }

    /** The characters from the last to the first, marks after what they stand on. */
    private static String reversed(String run) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(run);
        StringBuilder reversed = new StringBuilder();
        int end = characters.last();
        for (int start = characters.previous(); start != BreakIterator.DONE; start = characters.previous()) {
            reversed.append(run, start, end);
            end = start;
        }
        return reversed.toString();
    }
}
