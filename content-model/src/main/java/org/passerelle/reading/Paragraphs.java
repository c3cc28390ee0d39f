package org.passerelle.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.passerelle.catalogue.RichText;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.Text;

/**
 * The paragraphs of a cleaned text, counted from 1: whatever begins a block, so that every device counts alike. A place
 * in a text that was edited since is found again by the words that stood there.
 */
public final class Paragraphs {
    /** The most characters of a paragraph that are kept to find it again. */
    public static final int LONGEST_QUOTE = 300;

    private static final Pattern BLOCK = Pattern.compile("<(p|li|h[2-4]|blockquote|pre|table|figure|dt|dd)(?=[ >])");
    private static final int USUAL_QUOTE = 120;

    private Paragraphs() {}

    /** The text with the identifier {@code p-<number>} on each paragraph, and a mark on those that are noted. */
    public static String numbered(String html, Set<Integer> noted) {
        Matcher block = BLOCK.matcher(html);
        StringBuilder numbered = new StringBuilder(html.length() + 500);
        for (int n = 1; block.find(); n++) {
            String mark = noted.contains(n) ? " class=\"noted\"" : "";
            block.appendReplacement(numbered, Matcher.quoteReplacement(block.group() + " id=\"p-" + n + '"' + mark));
        }
        return block.appendTail(numbered).toString();
    }

    /** The bare words of each paragraph, up to where the next one begins. */
    public static List<String> of(String html) {
        List<String> words = new ArrayList<>();
        Matcher block = BLOCK.matcher(html);
        int from = -1;
        while (block.find()) {
            if (from >= 0) {
                words.add(RichText.words(html.substring(from, block.start())));
            }
            from = block.start();
        }
        if (from >= 0) {
            words.add(RichText.words(html.substring(from)));
        }
        return words;
    }

    /** What is kept of a paragraph to find it again; empty when there is no such one. */
    public static String quote(String html, int paragraph) {
        List<String> all = of(html);
        if (paragraph < 1 || paragraph > all.size()) {
            return "";
        }
        String words = all.get(paragraph - 1);
        return words.substring(
                0, words.offsetByCodePoints(0, Math.min(USUAL_QUOTE, words.codePointCount(0, words.length()))));
    }

    /**
     * Where the quoted words stand now: where they were if they still do, else the nearest paragraph that has them.
     *
     * @return empty when no paragraph has them; 0 for what is about the whole
     */
    public static OptionalInt find(String html, int paragraph, String quote) {
        if (paragraph == 0) {
            return OptionalInt.of(0);
        }
        String wanted = comparable(quote);
        List<String> all = of(html);
        int nearest = 0;
        for (int i = 1; i <= all.size(); i++) {
            boolean nearer = nearest == 0 || Math.abs(i - paragraph) < Math.abs(nearest - paragraph);
            if (!wanted.isEmpty() && nearer && comparable(all.get(i - 1)).contains(wanted)) {
                nearest = i;
            }
        }
        return nearest == 0 ? OptionalInt.empty() : OptionalInt.of(nearest);
    }

    /**
     * The same in a text of two languages: what was quoted in the other one stands at the same place here.
     *
     * @return empty when the words are in neither
     */
    public static OptionalInt find(LocalizedText text, Language read, int paragraph, String quote) {
        OptionalInt here = find(text.in(read), paragraph, quote);
        OptionalInt there = find(text.only(read.other()).orElse(""), paragraph, quote);
        if (here.isPresent() || there.isEmpty()) {
            return here;
        }
        return there.getAsInt() <= of(text.in(read)).size() ? there : OptionalInt.of(0);
    }

    private static String comparable(String words) {
        return Text.fold(words).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
