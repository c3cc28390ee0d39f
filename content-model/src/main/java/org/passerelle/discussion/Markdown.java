package org.passerelle.discussion;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.passerelle.catalogue.RichText;
import org.passerelle.kernel.Text;

/** Markdown as people type it, shown as the same formatted text as lessons: HTML in it is shown as it was typed. */
final class Markdown {
    private static final int MOST_MENTIONS = 20;
    private static final Pattern MENTION = Pattern.compile(
            "(?<![\\p{L}\\p{N}@])@(\\p{L}[\\p{L}\\p{M}'’-]{0,60})(?:[ \u00a0](\\p{L}[\\p{L}\\p{M}'’-]{0,60}))?");
    private static final Parser PARSER = Parser.builder().build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .softbreak("<br />\n")
            .build();

    private Markdown() {}

    /** As it is shown. */
    static String html(String typed) {
        return RichText.clean(RENDERER.render(PARSER.parse(typed)).replaceAll("<(/?)h1>", "<$1h2>"));
    }

    /** The names behind at signs, folded: of each the first word, and the first two. */
    static Set<String> mentions(String typed) {
        Set<String> names = new LinkedHashSet<>();
        Matcher matcher = MENTION.matcher(typed);
        while (matcher.find() && names.size() < MOST_MENTIONS) {
            names.add(Text.fold(matcher.group(1)));
            if (matcher.group(2) != null) {
                names.add(Text.fold(matcher.group(1) + " " + matcher.group(2)));
            }
        }
        return names;
    }

    /** The first words, for lists. */
    static String excerpt(String typed, int most) {
        String line = Text.line(typed);
        return line.codePointCount(0, line.length()) <= most
                ? line
                : line.substring(0, line.offsetByCodePoints(0, most)) + "…";
    }
}
