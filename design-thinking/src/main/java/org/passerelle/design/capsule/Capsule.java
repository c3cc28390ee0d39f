package org.passerelle.design.capsule;

import java.util.List;
import java.util.Optional;
import org.passerelle.kernel.LocalizedText;

/**
 * Something to read in minutes, with one decision to take and one question to put to one's own service.
 *
 * @param slug its part of the address
 * @param minutes how long it takes at {@value #WORDS_A_MINUTE} words a minute
 * @param promise what one has after it
 * @param parts what is read, one after the other
 * @param decision what one decides at its end
 * @param options what one can decide
 * @param question what one can ask a service, to be adapted
 */
public record Capsule(
        String slug,
        int minutes,
        LocalizedText title,
        LocalizedText promise,
        List<Part> parts,
        LocalizedText decision,
        List<LocalizedText> options,
        LocalizedText question) {
    /** How fast one reads attentively on a telephone. */
    public static final int WORDS_A_MINUTE = 150;

    /** Copies the lists. */
    public Capsule {
        parts = List.copyOf(parts);
        options = List.copyOf(options);
    }

    /**
     * A part.
     *
     * @param paragraphs what it says, in order
     */
    public record Part(LocalizedText title, List<LocalizedText> paragraphs) {
        /** Copies the paragraphs. */
        public Part {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /** What was decided; empty when nothing was. */
    public Optional<LocalizedText> option(int chosen) {
        return chosen >= 0 && chosen < options.size() ? Optional.of(options.get(chosen)) : Optional.empty();
    }
}
