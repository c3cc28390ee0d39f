package org.passerelle.delivery;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Refusal;

/**
 * What somebody drew with a finger, as strokes on a field of 300 by 120: a letter M before the first point of a stroke,
 * L before each other one. Nothing else is let in, so that it can stand in a page as it is.
 */
final class Signature {
    private static final int LONGEST = 12_000;
    private static final int LEAST_POINTS = 6;
    private static final Pattern STROKES = Pattern.compile("(?:M\\d{1,3} \\d{1,3}(?:L\\d{1,3} \\d{1,3})*+)++");

    private Signature() {}

    /** @throws Refusal when it is too short, too long, or no drawing */
    static String of(@Nullable String drawn) {
        String path = drawn == null ? "" : drawn;
        boolean good = path.length() <= LONGEST
                && STROKES.matcher(path).matches()
                && path.chars().filter(c -> c == 'L').count() >= LEAST_POINTS;
        if (!good) {
            throw new Refusal("delivery.signatureMissing");
        }
        return path;
    }
}
