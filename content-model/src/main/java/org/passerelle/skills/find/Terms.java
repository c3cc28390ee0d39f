package org.passerelle.skills.find;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.passerelle.kernel.Language;

/** Cuts a text into words reduced to their stems, each with its place; names such as C++ and .NET are kept apart. */
final class Terms {
    private static final NormalizeCharMap NAMES = names();

    private static final Analyzer FRENCH = new Named() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer source = new StandardTokenizer();
            TokenStream words = new LowerCaseFilter(new ElisionFilter(source, FrenchAnalyzer.DEFAULT_ARTICLES));
            words = new StopFilter(words, FrenchAnalyzer.getDefaultStopSet());
            return new TokenStreamComponents(source, new ASCIIFoldingFilter(new FrenchLightStemFilter(words)));
        }
    };

    private static final Analyzer ENGLISH = new Named() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer source = new StandardTokenizer();
            TokenStream words = new LowerCaseFilter(new EnglishPossessiveFilter(source));
            words = new StopFilter(words, EnglishAnalyzer.getDefaultStopSet());
            return new TokenStreamComponents(source, new PorterStemFilter(new ASCIIFoldingFilter(words)));
        }
    };

    private Terms() {}

    /** A stem and where its word stands. */
    record Term(String stem, int from, int to) {}

    private abstract static class Named extends Analyzer {
        @Override
        protected Reader initReader(String field, Reader reader) {
            return new MappingCharFilter(NAMES, reader);
        }
    }

    private static NormalizeCharMap names() {
        NormalizeCharMap.Builder names = new NormalizeCharMap.Builder();
        names.add("C++", "cplusplus");
        names.add("c++", "cplusplus");
        names.add("C#", "csharp");
        names.add("c#", "csharp");
        names.add(".NET", " dotnet");
        names.add(".Net", " dotnet");
        names.add(".net", " dotnet");
        names.add("’", "'");
        return names.build();
    }

    static List<Term> of(String text, Language language) {
        List<Term> words = new ArrayList<>();
        Analyzer analyzer = language == Language.FR ? FRENCH : ENGLISH;
        try (TokenStream stream = analyzer.tokenStream("text", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute place = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(new Term(term.toString(), place.startOffset(), place.endOffset()));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
