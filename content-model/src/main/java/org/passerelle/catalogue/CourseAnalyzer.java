package org.passerelle.catalogue;

import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchMinimalStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.util.ElisionFilter;

/** Words of French and English texts side by side: elisions opened, small words left out, accents and plurals off. */
final class CourseAnalyzer extends Analyzer {
    private static final CharArraySet SMALL_WORDS = smallWords();

    private static CharArraySet smallWords() {
        CharArraySet words = new CharArraySet(List.of("vos", "votre", "your", "how", "comment"), true);
        words.addAll(FrenchAnalyzer.getDefaultStopSet());
        words.addAll(EnglishAnalyzer.getDefaultStopSet());
        return words;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        StandardTokenizer words = new StandardTokenizer();
        TokenStream lower = new LowerCaseFilter(words);
        TokenStream open = new ElisionFilter(lower, FrenchAnalyzer.DEFAULT_ARTICLES);
        TokenStream heavy = new StopFilter(open, SMALL_WORDS);
        return new TokenStreamComponents(words, new ASCIIFoldingFilter(new FrenchMinimalStemFilter(heavy)));
    }
}
