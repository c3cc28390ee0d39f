package org.passerelle.feed;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.passerelle.kernel.Refusal;

/**
 * Why something was refused: a sentence's key and what fills its gaps.
 *
 * @param key empty for no reason
 */
public record Reason(String key, List<Serializable> arguments) {
    private static final int LONGEST_ARGUMENT = 200;
    private static final int LONGEST = 2000;

    /** Copies the arguments. */
    public Reason {
        arguments = List.copyOf(arguments);
    }

    static Reason of(Refusal refusal) {
        return new Reason(refusal.code(), refusal.arguments());
    }

    /** Each argument on a line, a number behind an n, anything else behind an s. */
    String stored() {
        String all = arguments.stream()
                .map(a -> a instanceof Integer || a instanceof Long ? "n" + a : "s" + shortened(a))
                .collect(Collectors.joining("\n"));
        return all.length() > LONGEST ? all.substring(0, LONGEST) : all;
    }

    private static String shortened(Serializable argument) {
        String line = org.passerelle.kernel.Text.line(argument.toString());
        return line.length() > LONGEST_ARGUMENT ? line.substring(0, LONGEST_ARGUMENT) : line;
    }

    static Reason stored(String key, String arguments) {
        List<Serializable> read = new ArrayList<>();
        for (String line : arguments.split("\n")) {
            if (!line.isEmpty()) {
                String rest = line.substring(1);
                read.add(line.charAt(0) == 'n' ? (Serializable) Long.valueOf(rest) : rest);
            }
        }
        return new Reason(key, read);
    }

    /** Whether there is none. */
    public boolean isNone() {
        return key.isEmpty();
    }
}
