package org.passerelle.assessment;

import java.util.List;
import java.util.Optional;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.Refusal;

/**
 * The way in which an item is answered and scored. The family is closed: what can be asked can be read from outside,
 * kept, shown and scored.
 */
public sealed interface Body
        permits Categorising,
                Cloze,
                Essay,
                Hotspot,
                Matching,
                MultipleChoice,
                Numeric,
                Ordering,
                Parametrised,
                ShortText,
                SingleChoice,
                Upload {
    /** The name of its kind, as files say it. */
    String type();

    /** @throws Refusal beside the field that is wrong; {@code key} is the item's, for the sentence */
    void check(String key);

    /** Reads an answer as it comes from a page. @throws Refusal beside the item when it cannot be one */
    Answer read(String key, String given);

    /** Scores an answer that was read for this body, 0 to 1. */
    double score(Answer answer);

    /** By what a person judges it; empty where it is scored by itself. */
    default Optional<Rubric> judgedBy() {
        return Optional.empty();
    }

    /** What is said of an answer beside what the item says; some may be empty. */
    default List<LocalizedText> said(Answer answer) {
        return List.of();
    }

    /** What is seen of it while it is answered: never what is right. */
    Look look(Draw draw);
}
