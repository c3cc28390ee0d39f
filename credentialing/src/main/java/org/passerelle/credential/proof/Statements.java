package org.passerelle.credential.proof;

import com.apicatalog.rdf.api.RdfConsumerException;
import com.apicatalog.rdf.api.RdfQuadConsumer;
import com.apicatalog.rdf.canon.RdfCanon;
import com.apicatalog.rdf.canon.RdfCanonTimeTicker;
import com.apicatalog.rdf.nquads.NQuadsWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a document says, as RDF statements; names that {@link Selection.Naming} gave are blank again. */
final class Statements implements RdfQuadConsumer {
    /** Canonical N-Quads are ordered by code points, which is not the order of UTF-16 beyond the basic plane. */
    static final Comparator<String> ORDER = Statements::compare;

    private static final String BLANK = "_:";
    private static final long MOST_ORDERING_MILLISECONDS = 500;

    private final List<Quad> quads = new ArrayList<>();

    /** One of them, as it is handed over by a document's reading. */
    record Quad(
            String subject,
            String predicate,
            String object,
            @Nullable String datatype,
            @Nullable String language,
            @Nullable String direction,
            @Nullable String graph) {
        boolean isLiteral() {
            return RdfQuadConsumer.isLiteral(datatype, language, direction);
        }
    }

    @Override
    public RdfQuadConsumer quad(
            String subject,
            String predicate,
            String object,
            @Nullable String datatype,
            @Nullable String language,
            @Nullable String direction,
            @Nullable String graph) {
        String meant = RdfQuadConsumer.isLiteral(datatype, language, direction) ? object : blank(object);
        quads.add(new Quad(
                blank(subject), predicate, meant, datatype, language, direction, graph == null ? null : blank(graph)));
        return this;
    }

    private static String blank(String name) {
        return name.startsWith(Selection.Naming.SCHEME)
                ? BLANK + name.substring(Selection.Naming.SCHEME.length())
                : name;
    }

    List<Quad> quads() {
        return quads;
    }

    private static int compare(String one, String other) {
        int end = Math.min(one.length(), other.length());
        for (int i = 0; i < end; i++) {
            char a = one.charAt(i);
            char b = other.charAt(i);
            if (a != b) {
                return Integer.compare(rank(a), rank(b));
            }
        }
        return Integer.compare(one.length(), other.length());
    }

    /** Halves of characters beyond the basic plane come after all others. */
    private static int rank(char c) {
        if (Character.isSurrogate(c)) {
            return c + 0x2000;
        }
        return c > Character.MAX_SURROGATE ? c - 0x800 : c;
    }

    /**
     * The canonical label (c14n0 and so on) of each blank node, both without their prefix (RDFC-1.0).
     *
     * @throws Malformed when that takes too long
     */
    Map<String, String> canonicalLabels() {
        RdfCanon canon = RdfCanon.create("SHA-256", new RdfCanonTimeTicker(MOST_ORDERING_MILLISECONDS));
        try {
            for (Quad quad : quads) {
                canon.quad(
                        quad.subject,
                        quad.predicate,
                        quad.object,
                        quad.datatype,
                        quad.language,
                        quad.direction,
                        quad.graph);
            }
            canon.provide(new Statements());
        } catch (RdfConsumerException | IllegalStateException e) {
            throw new Malformed(Malformed.Reason.TOO_COMPLEX, e);
        }
        Map<String, String> labels = new HashMap<>();
        canon.mapping().forEach((from, to) -> labels.put(bare(from), bare(to)));
        return labels;
    }

    private static String bare(String label) {
        return label.startsWith(BLANK) ? label.substring(BLANK.length()) : label;
    }

    /** Each statement as a line of N-Quads, in order, each once, with other labels for the blank nodes. */
    SortedSet<String> lines(UnaryOperator<String> label) {
        SortedSet<String> lines = new TreeSet<>(ORDER);
        for (Quad quad : quads) {
            boolean literal = quad.isLiteral();
            lines.add(NQuadsWriter.nquad(
                    relabelled(quad.subject, label),
                    quad.predicate,
                    literal ? quad.object : relabelled(quad.object, label),
                    quad.datatype,
                    quad.language,
                    quad.direction,
                    quad.graph == null ? null : relabelled(quad.graph, label)));
        }
        return lines;
    }

    private static String relabelled(String name, UnaryOperator<String> label) {
        return name.startsWith(BLANK) ? BLANK + label.apply(bare(name)) : name;
    }
}
