package org.passerelle.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.LocalizedText;

/**
 * A course as a list shows it.
 *
 * @param level 1 first steps to 4 expert
 * @param hours the effort in hours
 * @param costEuros what is to be paid by somebody; 0 for nothing
 * @param bilingual whether its lessons are there in both languages
 * @param skills what it teaches, the deepest first
 * @param needs the skills that one must have before, by their URIs
 */
public record CourseCard(
        UUID id,
        String slug,
        UUID organisation,
        DeliveryMode mode,
        LocalizedText title,
        LocalizedText summary,
        int level,
        double hours,
        int costEuros,
        Language language,
        boolean bilingual,
        List<TaughtSkill> skills,
        Set<String> needs,
        Optional<Instant> publishedAt,
        Instant changedAt) {
    /** Copies the skills. */
    public CourseCard {
        skills = List.copyOf(skills);
        needs = Set.copyOf(needs);
    }

    /** Whether its lessons can be read in this language. */
    public boolean isIn(Language asked) {
        return bilingual || language == asked;
    }
}
