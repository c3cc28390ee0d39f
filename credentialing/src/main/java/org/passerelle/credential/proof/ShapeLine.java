package org.passerelle.credential.proof;

import com.apicatalog.rdf.nquads.NQuadsWriter;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One statement of a shape: its terms as N-Quads writes them, some of them places for words. */
final class ShapeLine {
    private static final String BLANK = "_:";
    private static final Pattern PLACE = Pattern.compile("(?:" + OwnWords.NAME + ")?" + OwnWords.MARK + "([0-9]+)~");

    private final Statements.Quad quad;
    private final List<Term> terms;
    private final Filled filled;

    /**
     * One term.
     *
     * @param text as it is written
     * @param word the number of the word whose place it is, -1 for none
     * @param bent whether a word's mark is in it and more
     */
    private record Term(String text, int word, boolean literal, boolean bent) {
        boolean isBlank() {
            return text.startsWith(BLANK);
        }
    }

    /** A statement with its words in it; blank nodes have the labels of the shape. */
    record Filled(List<String> terms, @Nullable String constant) {
        boolean mentions(String blank) {
            return terms.contains(blank);
        }

        String written(UnaryOperator<String> label) {
            if (constant != null) {
                return constant;
            }
            StringBuilder line = new StringBuilder(200);
            for (String term : terms) {
                line.append(term.startsWith(BLANK) ? label.apply(term) : term).append(' ');
            }
            return line.append(".\n").toString();
        }
    }

    ShapeLine(Statements.Quad quad) {
        this.quad = quad;
        Stream<Term> said = Stream.of(name(quad.subject()), name(quad.predicate()), object(quad));
        String graph = quad.graph();
        this.terms = (graph == null ? said : Stream.concat(said, Stream.of(name(graph)))).toList();
        Filled constant = new Filled(terms.stream().map(Term::text).toList(), null);
        this.filled = terms.stream().anyMatch(term -> term.isBlank() || term.word >= 0)
                ? constant
                : new Filled(constant.terms, constant.written(blank -> blank));
    }

    private static Term object(Statements.Quad quad) {
        return quad.isLiteral() ? term(quad.object(), literal(quad, quad.object()), true) : name(quad.object());
    }

    private static String literal(Statements.Quad quad, String text) {
        return NQuadsWriter.literal(text, quad.datatype(), quad.language(), quad.direction());
    }

    private static Term name(String name) {
        return term(name, NQuadsWriter.resourceOrBlank(name), false);
    }

    private static Term term(String value, String written, boolean literal) {
        Matcher mark = PLACE.matcher(value);
        if (mark.matches()) {
            return new Term(written, Integer.parseInt(mark.group(1)), literal, false);
        }
        return new Term(written, -1, literal, value.contains(OwnWords.MARK));
    }

    /** Whether each mark in it is a term of its own. */
    boolean isWhole() {
        return terms.stream().noneMatch(Term::bent);
    }

    IntStream words() {
        return terms.stream().mapToInt(Term::word).filter(word -> word >= 0);
    }

    Stream<String> blanks() {
        return terms.stream().filter(Term::isBlank).map(Term::text);
    }

    Filled filled(OwnWords words) {
        return terms.stream().allMatch(term -> term.word < 0)
                ? filled
                : new Filled(terms.stream().map(term -> filled(term, words)).toList(), null);
    }

    private String filled(Term term, OwnWords words) {
        if (term.word < 0) {
            return term.text;
        }
        String word = words.word(term.word);
        return term.literal ? literal(quad, word) : NQuadsWriter.resourceOrBlank(word);
    }
}
