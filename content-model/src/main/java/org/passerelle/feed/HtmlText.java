package org.passerelle.feed;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** The words of a formatted text, with its paragraphs and list items on lines of their own. */
final class HtmlText {
    private HtmlText() {}

    static String of(String html) {
        if (html.indexOf('<') < 0 && html.indexOf('&') < 0) {
            return html;
        }
        StringBuilder words = new StringBuilder(html.length());
        Element body = Jsoup.parseBodyFragment(html).body();
        body.select("script, style, template").remove();
        body.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode text) {
                    words.append(text.getWholeText().replaceAll("[ \\t\\u00a0]+", " "));
                } else if (node instanceof Element element) {
                    words.append(begin(element));
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element element && element.isBlock()) {
                    words.append('\n');
                }
            }
        });
        return words.toString()
                .replaceAll(" *\\n *", "\n")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }

    private static String begin(Element element) {
        return switch (element.normalName()) {
            case "br" -> "\n";
            case "li" -> "\n- ";
            default -> element.isBlock() ? "\n" : "";
        };
    }
}
