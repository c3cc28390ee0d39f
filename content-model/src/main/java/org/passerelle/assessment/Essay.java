package org.passerelle.assessment;

import java.util.Optional;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;

/**
 * A text is asked for, which a person judges.
 *
 * @param mostWords how many words at most, 1 to 3,000
 */
public record Essay(int mostWords, Rubric rubric) implements Body {
    private static final int LONGEST = 20_000;
    private static final int MOST_WORDS = 3_000;

    @Override
    public String type() {
        return "ESSAY";
    }

    @Override
    public void check(String key) {
        if (mostWords < 1 || mostWords > MOST_WORDS) {
            throw Refusal.of("mostWords", "assessment.wordsOutOfRange", key, MOST_WORDS);
        }
        rubric.check(key);
    }

    @Override
    public Answer read(String key, String given) {
        String text = Text.within(key, Text.lines(given), LONGEST);
        long words = text.isEmpty() ? 0 : text.split("\\s+").length;
        if (words > mostWords) {
            throw Refusal.of(key, "assessment.tooManyWords", mostWords, words);
        }
        return new Answer.Typed(text);
    }

    @Override
    public Optional<Rubric> judgedBy() {
        return Optional.of(rubric);
    }

    /** Nothing by itself: a person tells. */
    @Override
    public double score(Answer answer) {
        return 0;
    }

    @Override
    public Look look(Draw draw) {
        return Look.typed("");
    }
}
