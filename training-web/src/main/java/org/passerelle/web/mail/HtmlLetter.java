package org.passerelle.web.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.passerelle.people.MailList;

/**
 * The same letter for programs that show HTML: its paragraphs, with links that can be clicked; lists whose lines have a
 * heading (perhaps none), a sentence and a link. Everything that was typed is escaped; nothing is loaded from anywhere.
 */
final class HtmlLetter {
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+");
    private static final int LINE_VALUES = 3;

    private final String language;
    private final String base;
    private final List<String> lists = new ArrayList<>();

    HtmlLetter(String language, String base) {
        this.language = language;
        this.base = base;
    }

    /** Puts a list aside. @return what stands for it in the text */
    String aside(String list) {
        lists.add(list);
        return "\u0004" + (lists.size() - 1) + "\u0004";
    }

    /** The letter, of the text in which lists were put aside. */
    String of(String subject, String text) {
        StringBuilder body = new StringBuilder();
        for (String paragraph : text.strip().split("\n{2,}")) {
            String block = escaped(paragraph).replace("\n", "<br>\n");
            body.append(paragraph.startsWith("\u0004") ? block : "<p>" + linked(block) + "</p>")
                    .append('\n');
        }
        String html = body.toString();
        for (int i = 0; i < lists.size(); i++) {
            html = html.replace("\u0004" + i + "\u0004", list(lists.get(i)));
        }
        return "<!DOCTYPE html>\n<html lang=\"" + language + "\"><head><meta charset=\"UTF-8\"><title>"
                + escaped(subject) + "</title></head>\n<body>\n" + html + "</body></html>\n";
    }

    private String list(String value) {
        StringBuilder html = new StringBuilder("<ul>\n");
        for (MailList.Line line : MailList.lines(value, base)) {
            List<String> values = line.values();
            if (values.size() == LINE_VALUES) {
                String heading = values.get(0).strip();
                if (!heading.isEmpty()) {
                    html.append("</ul>\n<h2>").append(escaped(heading)).append("</h2>\n<ul>\n");
                }
                html.append("<li><a href=\"")
                        .append(escaped(values.get(2)))
                        .append("\">")
                        .append(escaped(values.get(1)))
                        .append("</a></li>\n");
            } else {
                html.append("<li>")
                        .append(values.stream().map(v -> linked(escaped(v))).collect(Collectors.joining(" ")))
                        .append("</li>\n");
            }
        }
        return html.append("</ul>").toString().replace("<ul>\n</ul>\n", "");
    }

    private static String linked(String escaped) {
        return LINK.matcher(escaped)
                .replaceAll(found ->
                        Matcher.quoteReplacement("<a href=\"" + found.group() + "\">" + found.group() + "</a>"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
