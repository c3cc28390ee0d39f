package org.passerelle.feed;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.passerelle.kernel.Refusal;

/**
 * How one field is found in a row: what the first path that leads to something says, or all of them joined; then, in
 * this order, freed of markup, cut at a separator, reduced to what an expression finds, translated.
 *
 * @param paths where to look
 * @param join whether what all paths lead to is one text, with empty lines between
 * @param html whether it is formatted
 * @param split what separates several values; empty when nothing does
 * @param match an expression (RE2, which no text can slow down) whose first group is kept, or all of it without groups
 * @param values what stands for what; a value that is missing here becomes {@code otherwise}
 * @param otherwise what stands for all other values; without it they are left out
 * @param constant what is said when nothing is found
 * @param dates how dates are written
 */
record FieldRule(
        List<PathTo> paths,
        boolean join,
        boolean html,
        String split,
        Optional<Pattern> match,
        Map<String, String> values,
        Optional<String> otherwise,
        Optional<String> constant,
        Dates dates) {
    private static final int LONGEST_MATCHED = 10_000;

    FieldRule {
        paths = List.copyOf(paths);
        values = Map.copyOf(values);
    }

    /** What a row says of the field. @throws Refusal beside the field when a date can't be read */
    List<String> in(Node row, FeedField field) {
        List<String> found = join ? joined(row) : first(row);
        List<String> said = found.isEmpty() ? constant.map(List::of).orElse(List.of()) : found;
        return field.isDate() ? said.stream().map(date -> read(date, field)).toList() : said;
    }

    private String read(String date, FeedField field) {
        return dates.read(date)
                .orElseThrow(() -> Refusal.of(field.written(), "feed.dateWrong", shortened(date)))
                .toString();
    }

    private static String shortened(String said) {
        return said.length() > 60 ? said.substring(0, 60) + "…" : said;
    }

    private List<String> joined(Node row) {
        String all = String.join(
                "\n\n", paths.stream().flatMap(path -> values(path, row)).toList());
        return all.isEmpty() ? List.of() : List.of(all);
    }

    private List<String> first(Node row) {
        for (PathTo path : paths) {
            List<String> said = values(path, row).toList();
            if (!said.isEmpty()) {
                return said;
            }
        }
        return List.of();
    }

    private Stream<String> values(PathTo path, Node row) {
        return path.in(row).stream()
                .map(value -> html ? HtmlText.of(value) : value)
                .flatMap(this::parts)
                .flatMap(value -> matched(value).stream())
                .flatMap(value -> translated(value).stream())
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    private Stream<String> parts(String value) {
        return split.isEmpty()
                ? Stream.of(value)
                : Arrays.stream(value.split(java.util.regex.Pattern.quote(split)))
                        .map(String::strip);
    }

    private Optional<String> matched(String value) {
        if (match.isEmpty()) {
            return Optional.of(value);
        }
        Matcher matcher = match.get().matcher(value.substring(0, Math.min(value.length(), LONGEST_MATCHED)));
        return matcher.find()
                ? Optional.ofNullable(matcher.groupCount() > 0 ? matcher.group(1) : matcher.group())
                : Optional.empty();
    }

    private Optional<String> translated(String value) {
        if (values.isEmpty()) {
            return Optional.of(value);
        }
        return Optional.ofNullable(values.get(value)).or(() -> otherwise);
    }
}
