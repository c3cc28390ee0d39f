package org.passerelle.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;

/**
 * A value of a message that is a list: one sentence of the bundle, once for each line with that line's values. A value
 * that begins with a slash is a local path, made absolute when the message is written. It travels as a text whose marks
 * are control characters, which nothing that was typed can hold.
 */
public final class MailList {
    private static final String MARK = "\u0001";
    private static final String LINE = "\u0002";
    private static final String VALUE = "\u0003";

    private final StringJoiner joined;

    /** @param key the sentence of a line */
    public MailList(String key) {
        this.joined = new StringJoiner(LINE, MARK + key + LINE, "");
    }

    /** One more line. */
    public void add(String... values) {
        joined.add(String.join(VALUE, values));
    }

    /** One line as it is to be written. */
    public record Line(String key, List<String> values) {}

    /** Whether a message's value is such a list. */
    public static boolean is(String value) {
        return value.startsWith(MARK);
    }

    /** The lines of a message's value. */
    public static List<Line> lines(String value, String baseUrl) {
        String[] parts = value.substring(MARK.length()).split(LINE);
        List<Line> lines = new ArrayList<>();
        for (int i = 1; i < parts.length; i++) {
            lines.add(new Line(
                    parts[0],
                    Arrays.stream(parts[i].split(VALUE, -1))
                            .map(v -> v.startsWith("/") ? baseUrl + v : v)
                            .toList()));
        }
        return lines;
    }

    /** The value to be handed to the outbox. */
    @Override
    public String toString() {
        return joined.toString();
    }
}
