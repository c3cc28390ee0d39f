package org.passerelle.web.trainer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.passerelle.catalogue.RichText;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.LocalizedText;

/**
 * The text of a lesson as trainers type it: HTML, or plain text in which a blank line begins a paragraph, {@code ## } a
 * heading, {@code - } and {@code 1. } the items of lists. Any tag in it makes it HTML, which is left as it is.
 */
final class LessonText {
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^<>]*>");
    private static final Pattern BLANK_LINES = Pattern.compile("\n\\s*\n");
    private static final Map<String, Pattern> ITEMS =
            Map.of("ul", Pattern.compile("[-•*]\\s+(.+)"), "ol", Pattern.compile("\\d{1,2}[.)]\\s+(.+)"));
    private static final Pattern HEADING = Pattern.compile("##\\s+(.+)");

    private LessonText() {}

    /** The same in HTML, in both languages. */
    static LocalizedText html(LocalizedText typed) {
        LocalizedText html = typed;
        for (Language language : Language.values()) {
            html = html.with(language, html(typed.only(language).orElse("")));
        }
        return html;
    }

    static String html(String typed) {
        if (typed.isBlank() || TAG.matcher(typed).find()) {
            return typed.strip();
        }
        String escaped = typed.replaceAll("\\R", "\n")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
        return Arrays.stream(BLANK_LINES.split(escaped.strip()))
                .map(LessonText::block)
                .collect(Collectors.joining("\n"));
    }

    private static String block(String block) {
        List<String> parts = new ArrayList<>();
        String open = "";
        for (String line : block.lines().map(String::strip).toList()) {
            Matcher heading = HEADING.matcher(line);
            String list = ITEMS.entrySet().stream()
                    .filter(kind -> kind.getValue().matcher(line).matches())
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(heading.matches() ? "h2" : "p");
            if (!list.equals(open) || list.equals("h2")) {
                close(parts, open);
                parts.add('<' + list + '>');
                open = list;
            } else if (list.equals("p")) {
                parts.add("<br>");
            }
            parts.add(content(list, line));
        }
        close(parts, open);
        return String.join("", parts);
    }

    private static String content(String kind, String line) {
        Matcher matcher = kind.equals("h2")
                ? HEADING.matcher(line)
                : ITEMS.getOrDefault(kind, HEADING).matcher(line);
        if (kind.equals("p") || !matcher.matches()) {
            return line;
        }
        return kind.equals("h2") ? matcher.group(1) : "<li>" + matcher.group(1) + "</li>";
    }

    private static void close(List<String> parts, String open) {
        if (!open.isEmpty()) {
            parts.add("</" + open + '>');
        }
    }

    /** What learners will see of it. */
    static LocalizedText shown(LocalizedText typed) {
        LocalizedText html = html(typed);
        for (Language language : Language.values()) {
            html = html.with(language, RichText.clean(html.only(language).orElse("")));
        }
        return html;
    }

    /** What is not allowed in it and will be taken out, in a line; empty when there is nothing. */
    static String takenOut(LocalizedText typed) {
        return Arrays.stream(Language.values())
                .flatMap(language -> RichText.takenOut(typed.only(language).orElse("")).stream())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
