package org.passerelle.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * Finds courses by words, whatever their case, accents and plural, with slips forgiven: one wrong letter in a word of
 * four to seven, two in a longer one, never the first. Of up to two words each must be found, of more most. A word
 * weighs most in a title, then in a skill, a summary, and the rest.
 */
final class WordIndex {
    private static final Map<String, Float> WEIGHTS = Map.of("title", 4f, "skills", 3f, "summary", 2f, "rest", 1f);
    private static final int MOST_WORDS = 20;
    private static final float SLIP = 0.3f;
    private static final float BEGINNING = 0.6f;
    private static final double MOST_OF = 0.7;

    private final Analyzer analyzer = new CourseAnalyzer();
    private final IndexSearcher searcher;

    /** The words of a course. */
    record Words(UUID course, String title, String skills, String summary, String rest) {}

    WordIndex(Collection<Words> courses) {
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
            for (Words words : courses) {
                writer.addDocument(document(words));
            }
            writer.commit();
            searcher = new IndexSearcher(DirectoryReader.open(directory));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document document(Words words) {
        Document document = new Document();
        document.add(new StoredField("id", words.course().toString()));
        document.add(new TextField("title", words.title(), Field.Store.NO));
        document.add(new TextField("skills", words.skills(), Field.Store.NO));
        document.add(new TextField("summary", words.summary(), Field.Store.NO));
        document.add(new TextField("rest", words.rest(), Field.Store.NO));
        return document;
    }

    /** The courses that have the words, each with its relevance from 0 to 1, the best having 1. */
    Map<UUID, Double> find(String text) {
        try {
            List<String> terms = terms(text);
            Map<UUID, Double> found = new HashMap<>();
            if (terms.isEmpty()) {
                return found;
            }
            ScoreDoc[] hits = searcher.search(
                            query(terms), Math.max(1, searcher.getIndexReader().numDocs()))
                    .scoreDocs;
            var stored = searcher.storedFields();
            for (ScoreDoc hit : hits) {
                found.put(UUID.fromString(stored.document(hit.doc).get("id")), (double) hit.score / hits[0].score);
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> terms(String text) throws IOException {
        List<String> terms = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream("rest", text)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken() && terms.size() < MOST_WORDS) {
                terms.add(term.toString());
            }
            tokens.end();
        }
        return terms;
    }

    private static Query query(List<String> terms) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (int i = 0; i < terms.size(); i++) {
            all.add(anywhere(terms.get(i), i == terms.size() - 1), BooleanClause.Occur.SHOULD);
        }
        int needed = terms.size() <= 2 ? terms.size() : (int) Math.ceil(MOST_OF * terms.size());
        return all.setMinimumNumberShouldMatch(needed).build();
    }

    private static Query anywhere(String term, boolean last) {
        List<Query> ways = new ArrayList<>();
        WEIGHTS.forEach((field, weight) -> {
            ways.add(new BoostQuery(new TermQuery(new Term(field, term)), weight));
            if (last && term.length() >= 3) {
                ways.add(new BoostQuery(new PrefixQuery(new Term(field, term)), weight * BEGINNING));
            }
            if (term.length() >= 4) {
                int slips = term.length() >= 8 ? 2 : 1;
                ways.add(new BoostQuery(new FuzzyQuery(new Term(field, term), slips, 1), weight * SLIP));
            }
        });
        return new DisjunctionMaxQuery(ways, 0.1f);
    }
}
