package org.passerelle.catalogue;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.LocalizedText;

/**
 * What an author says of a course, as it was typed; the course checks it.
 *
 * @param mode how it is given
 * @param language the language it is written in
 * @param bilingual whether its lessons are there in the other language too
 * @param title one line, at most 160 characters; needed in the course's language
 * @param summary what it is about, at most 400 characters; needed to publish
 * @param outcomes what one can do after it, a line each, at most 2,000 characters; needed to publish
 * @param prerequisites what one must know or have before; may be empty
 * @param level 1 first steps, 2 basics, 3 confirmed, 4 expert
 * @param hours the effort, more than 0 to 2,000
 * @param costEuros what is to be paid by somebody, 0 to 100,000; null for nothing
 * @param funding who may pay
 * @param skills what it teaches, at most 20, each once; one at least to publish
 * @param needs the skills that one must have before, at most 20, by their URIs; none that it teaches
 */
public record CourseDraft(
        @Nullable DeliveryMode mode,
        @Nullable Language language,
        boolean bilingual,
        LocalizedText title,
        LocalizedText summary,
        LocalizedText outcomes,
        LocalizedText prerequisites,
        @Nullable Integer level,
        @Nullable Double hours,
        @Nullable Integer costEuros,
        Set<Funding> funding,
        List<TaughtSkill> skills,
        Set<String> needs) {
    /** Copies the lists. */
    public CourseDraft {
        funding = Set.copyOf(funding);
        skills = List.copyOf(skills);
        needs = Set.copyOf(needs);
    }
}
