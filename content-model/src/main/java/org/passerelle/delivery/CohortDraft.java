package org.passerelle.delivery;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a trainer says of a cohort, as it was typed.
 *
 * @param name at most 60 characters; needed
 * @param startsOn its first day, within the run; null for the run's
 * @param endsOn its last day, within the run; null for the run's
 * @param tutors people of the training body who accompany it
 * @param addresses who comes into it, one address a line; at most 1,000
 */
public record CohortDraft(
        @Nullable String name,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        Set<UUID> tutors,
        @Nullable String addresses) {
    /** Copies the tutors. */
    public CohortDraft {
        tutors = Set.copyOf(tutors);
    }
}
