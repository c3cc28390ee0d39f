package org.passerelle.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.passerelle.kernel.LocalizedText;

/**
 * An item as a learner sees it while answering: what is asked and what was answered so far, never what is right.
 *
 * @param type SINGLE, MULTIPLE, NUMERIC or SHORT_TEXT
 * @param options of a choice, in order; else empty
 * @param unit of a number; else empty
 * @param answer what was saved, as it is given to {@link Answers#read}; empty for nothing
 * @param savedAt when it was saved
 */
public record ItemView(
        String key,
        String type,
        LocalizedText prompt,
        List<LocalizedText> options,
        String unit,
        String answer,
        Optional<Instant> savedAt) {
    /** Copies the options. */
    public ItemView {
        options = List.copyOf(options);
    }

    static ItemView of(Item item, String answer, Optional<Instant> savedAt) {
        List<Choice> options = item instanceof SingleChoice single
                ? single.options()
                : item instanceof MultipleChoice multiple ? multiple.options() : List.of();
        String unit = item instanceof Numeric numeric ? numeric.unit() : "";
        return new ItemView(
                item.key(),
                item.type(),
                item.prompt(),
                options.stream().map(Choice::text).toList(),
                unit,
                answer,
                savedAt);
    }

    /** Whether this option, counted from 0, was chosen. */
    public boolean isChosen(int option) {
        return Set.of(answer.split(",")).contains(String.valueOf(option));
    }
}
