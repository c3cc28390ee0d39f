package org.passerelle.kernel;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What every text from outside goes through, and the foldings by which texts are compared. */
public final class Text {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_SLUG = Pattern.compile("[^a-z0-9]+");

    private Text() {}

    /**
     * A line typed by somebody: composed (NFC), without control characters, stripped; empty when nothing is left. Null
     * bytes and lone surrogates, which databases refuse, are dropped.
     */
    public static String line(@Nullable String typed) {
        return clean(typed, false);
    }

    /** A text of several lines typed by somebody; as {@link #line}, but line ends and tabs stay. */
    public static String lines(@Nullable String typed) {
        return clean(typed, true);
    }

    private static String clean(@Nullable String typed, boolean keepLineEnds) {
        if (typed == null) {
            return "";
        }
        StringBuilder kept = new StringBuilder(typed.length());
        typed.codePoints().forEach(point -> {
            if (keepLineEnds && (point == '\n' || point == '\t')) {
                kept.appendCodePoint(point);
            } else if (!keepLineEnds && (point == '\n' || point == '\t' || point == '\r')) {
                kept.append(' ');
            } else if (!Character.isISOControl(point) && (point < 0xD800 || point > 0xDFFF)) {
                kept.appendCodePoint(point);
            }
        });
        return Normalizer.normalize(kept, Normalizer.Form.NFC).strip();
    }

    /**
     * A line that must be there and must not be too long.
     *
     * @throws Refusal beside the field when it is empty or longer than {@code most} characters
     */
    public static String required(String field, @Nullable String typed, int most) {
        String line = optional(field, typed, most);
        if (line.isEmpty()) {
            throw Refusal.of(field, "kernel.required");
        }
        return line;
    }

    /**
     * A line that may be empty but must not be too long.
     *
     * @throws Refusal beside the field when it is longer than {@code most} characters
     */
    public static String optional(String field, @Nullable String typed, int most) {
        return within(field, line(typed), most);
    }

    /**
     * A text that must not be longer than {@code most} characters.
     *
     * @throws Refusal beside the field when it is
     */
    public static String within(String field, String text, int most) {
        if (text.codePointCount(0, text.length()) > most) {
            throw Refusal.of(field, "kernel.tooLong", most);
        }
        return text;
    }

    /** Lower case without accents and with ligatures opened (œ → oe): the form in which words are compared. */
    public static String fold(String text) {
        if (text.chars().allMatch(c -> c < 128)) {
            return text.toLowerCase(Locale.ROOT);
        }
        String open = text.replace("œ", "oe")
                .replace("Œ", "oe")
                .replace("æ", "ae")
                .replace("Æ", "ae")
                .replace("ß", "ss");
        return MARKS.matcher(Normalizer.normalize(open, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    /**
     * A readable part of an address: folded, words joined by hyphens, at most 60 characters; "x" when nothing is left.
     */
    public static String slug(String text) {
        String joined = NOT_SLUG.matcher(fold(text)).replaceAll("-");
        String cut = joined.length() > 60 ? joined.substring(0, 60) : joined;
        String bare = cut.replaceAll("^-+|-+$", "");
        return bare.isEmpty() ? "x" : bare;
    }
}
