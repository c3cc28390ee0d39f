package org.passerelle.feed;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.passerelle.kernel.Refusal;

/**
 * Reads the postings of schema.org: an object, an array of them, those of a {@code @graph}, or all of these within the
 * scripts of an HTML page. What is of another type is passed over.
 */
final class LinkedDataRows implements RowReader {
    private static final int LARGEST_PAGE = 10 * 1024 * 1024;
    private static final String SCRIPTS = "script[type^=application/ld+json]";

    @Override
    public void read(BoundedReader text, RowSink sink) throws Broken {
        StringBuilder all = new StringBuilder();
        char[] buffer = new char[8192];
        try {
            for (int read = text.read(buffer); read >= 0; read = text.read(buffer)) {
                text.begin();
                all.append(buffer, 0, read);
                if (all.length() > LARGEST_PAGE) {
                    throw new Refusal("feed.pageTooLarge", LARGEST_PAGE / (1024 * 1024));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (all.toString().stripLeading().startsWith("<")) {
            page(all.toString(), sink);
        } else {
            document(all.toString(), 0, sink);
        }
    }

    private static void page(String html, RowSink sink) throws Broken {
        Document page = Jsoup.parse(html, org.jsoup.parser.Parser.htmlParser().setTrackPosition(true));
        for (Element script : page.select(SCRIPTS)) {
            document(script.data(), script.sourceRange().start().lineNumber() - 1L, sink);
        }
    }

    /** The objects at the top, and those that a graph at the top holds. */
    private static void document(String json, long linesBefore, RowSink sink) throws Broken {
        RowSink postings = (line, node, fault) -> {
            if (isPosting(node)) {
                sink.take(linesBefore + line, node, fault);
            }
        };
        try {
            for (List<String> path : List.of(List.<String>of(), List.of("@graph"))) {
                new JsonRows(path).read(new BoundedReader(new StringReader(json)), postings);
            }
        } catch (Broken e) {
            throw new Broken(linesBefore + e.line(), e);
        }
    }

    private static boolean isPosting(Node node) {
        return node.parts("@type").stream()
                .anyMatch(type -> type.text().matches("(?:https?://schema\\.org/|schema:)?JobPosting"));
    }
}
