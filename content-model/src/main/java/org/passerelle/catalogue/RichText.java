package org.passerelle.catalogue;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlChangeListener;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;
import org.passerelle.kernel.Text;

/**
 * Formatted text as authors may write it: headings below the page's own, paragraphs, lists, tables, quotations, code,
 * links, and images of the course. Everything else is taken out, its words kept; a script is taken out with its words.
 */
public final class RichText {
    private static final Pattern OWN_MEDIA = Pattern.compile("/media/[0-9a-f-]{36}(/[A-Za-z0-9._-]{1,100})?");
    private static final Pattern LANGUAGE_CODE = Pattern.compile("[a-z]{2}(-[A-Z]{2})?");

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(
                    "p", "br", "h2", "h3", "h4", "ul", "ol", "li", "strong", "em", "b", "i", "sub", "sup", "code")
            .allowElements("pre", "blockquote", "figure", "figcaption", "hr", "dl", "dt", "dd", "kbd", "abbr", "span")
            .allowElements("table", "caption", "thead", "tbody", "tr", "th", "td", "a", "img")
            .allowAttributes("lang")
            .matching(LANGUAGE_CODE)
            .globally()
            .allowAttributes("scope")
            .matching(true, "row", "col")
            .onElements("th")
            .allowAttributes("href")
            .onElements("a")
            .allowUrlProtocols("https", "http", "mailto")
            .requireRelsOnLinks("noopener", "nofollow")
            .allowAttributes("src")
            .matching(OWN_MEDIA)
            .onElements("img")
            .allowAttributes("alt")
            .onElements("img")
            .toFactory();

    private RichText() {}

    /** What is left of a text from outside; cleaning it again changes nothing. */
    public static String clean(String html) {
        return POLICY.sanitize(Text.lines(html)).strip();
    }

    /**
     * What {@link #clean} takes out of a text: the names of elements, and of attributes as {@code name=}, in order.
     * Addresses that an image or a link may not have count as its attribute.
     */
    public static SortedSet<String> takenOut(String html) {
        SortedSet<String> names = new TreeSet<>();
        POLICY.sanitize(Text.lines(html), new TakenOut(), names);
        return names;
    }

    /** Notes what is taken out. */
    private static final class TakenOut implements HtmlChangeListener<SortedSet<String>> {
        @Override
        public void discardedTag(@Nullable SortedSet<String> names, String element) {
            if (names != null) {
                names.add(element);
            }
        }

        @Override
        public void discardedAttributes(@Nullable SortedSet<String> names, String element, String... attributes) {
            if (names != null) {
                for (String attribute : attributes) {
                    names.add(attribute + "=");
                }
            }
        }
    }

    /** The bare words of a formatted text, for searching. */
    public static String words(String html) {
        String bare =
                new HtmlPolicyBuilder().toFactory().sanitize(html.replaceAll("<(/?)(p|li|h[2-4]|td|th|br)", " <$1$2"));
        return bare.replace("&amp;", "&")
                .replace("&#39;", "'")
                .replace("&nbsp;", " ")
                .replaceAll("&#?[a-z0-9]+;", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
