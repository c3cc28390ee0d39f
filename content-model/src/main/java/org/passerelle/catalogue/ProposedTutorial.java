package org.passerelle.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.LocalizedText;

/**
 * What a member proposes as a tutorial, as it was typed.
 *
 * @param language the language it is written in
 * @param title one line, at most 160 characters; needed in its language
 * @param summary what it is about, at most 400 characters; needed to send it
 * @param outcomes what one can do after it, a line each, at most 2,000 characters; needed to send it
 * @param text the lesson as it was typed, at most 40,000 characters; needed to send it
 * @param minutes how long it takes, 1 to 60
 * @param level 1 first steps, 2 basics, 3 confirmed, 4 expert
 * @param skills what it teaches; one at least to send it
 * @param named whether the author's name shall stand beside it once it is published
 */
public record ProposedTutorial(
        @Nullable Language language,
        LocalizedText title,
        LocalizedText summary,
        LocalizedText outcomes,
        LocalizedText text,
        @Nullable Integer minutes,
        @Nullable Integer level,
        List<TaughtSkill> skills,
        boolean named) {
    /** Copies the list. */
    public ProposedTutorial {
        skills = List.copyOf(skills);
    }
}
