package org.passerelle.feed;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Refusal;

/**
 * Leads from a row to what some of its parts say: names joined by dots, and {@code name[other=value]} for those of
 * which a part says something. Within a table the path is the head of a column.
 */
final class PathTo {
    private static final Pattern STEP = Pattern.compile("([^\\[\\].=]+)(?:\\[([^\\[\\]=]+)=([^\\[\\]=]*)\\])?");
    private static final int LONGEST = 200;

    private final List<Step> steps;

    private record Step(String name, @Nullable String part, String value) {
        Stream<Node> of(Node node) {
            Stream<Node> named = node.parts(name).stream();
            String wanted = part;
            return wanted == null
                    ? named
                    : named.filter(n -> n.parts(wanted).stream()
                            .anyMatch(p -> p.text().strip().equals(value)));
        }
    }

    private PathTo(List<Step> steps) {
        this.steps = steps;
    }

    /**
     * Reads a path.
     *
     * @throws Refusal when it is none, or leads to what is about a person
     */
    static PathTo of(String written, FeedFormat format) {
        if (format == FeedFormat.CSV) {
            requireImpersonal(written, written);
            return new PathTo(List.of(new Step(TableRows.column(written), null, "")));
        }
        List<Step> steps = new ArrayList<>();
        for (String part : split(written)) {
            Matcher step = STEP.matcher(part);
            if (!step.matches()) {
                throw Refusal.of("mapping", "feed.mapping.path", written);
            }
            requireImpersonal(step.group(1), written);
            steps.add(new Step(step.group(1), step.group(2), step.group(3) == null ? "" : step.group(3)));
        }
        return new PathTo(steps);
    }

    /** At the dots that stand outside of brackets. */
    private static List<String> split(String written) {
        if (written.isBlank() || written.length() > LONGEST) {
            throw Refusal.of("mapping", "feed.mapping.path", written);
        }
        List<String> parts = new ArrayList<>();
        int from = 0;
        boolean inside = false;
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            inside = c == '[' || (inside && c != ']');
            if (c == '.' && !inside) {
                parts.add(written.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(written.substring(from));
        return parts;
    }

    private static void requireImpersonal(String name, String written) {
        if (PersonalParts.has(name)) {
            throw Refusal.of("mapping", "feed.mapping.personal", written);
        }
    }

    /** What the parts say that it leads to, in order, blank ones left out. */
    List<String> in(Node row) {
        Stream<Node> here = Stream.of(row);
        for (Step step : steps) {
            here = here.flatMap(step::of);
        }
        return here.map(node -> node.text().strip())
                .filter(text -> !text.isEmpty())
                .toList();
    }
}
