package org.passerelle.catalogue;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.LocalizedText;

/**
 * What an author says of a programme, as it was typed; the programme checks it.
 *
 * @param title one line, at most 160 characters; needed in French
 * @param summary what it is about, at most 400 characters; needed to publish
 * @param required how many of the courses must be completed; null for all
 * @param courses its courses in order, 6 at most, each once; 2 at least to publish
 */
public record ProgrammeDraft(
        LocalizedText title,
        LocalizedText summary,
        @Nullable Integer required,
        List<UUID> courses) {
    /** Copies the courses. */
    public ProgrammeDraft {
        courses = List.copyOf(courses);
    }
}
