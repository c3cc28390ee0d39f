package org.passerelle.skills;

import java.util.List;
import java.util.Optional;
import org.passerelle.kernel.Language;

/**
 * What was found in a text.
 *
 * @param language the text's language; empty when it is neither French nor English, and then nothing is found
 * @param skills the skills, the surest first, each once
 * @param read how many characters were read; what follows them was passed over
 */
public record Extracted(Optional<Language> language, List<FoundSkill> skills, int read) {
    /** Copies the skills. */
    public Extracted {
        skills = List.copyOf(skills);
    }

    /** Whether the text is in a language that is not read. */
    public boolean isUnknownLanguage() {
        return language.isEmpty();
    }
}
