package org.passerelle.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * How an adaptive quiz went.
 *
 * @param abilities what is known of each skill
 * @param end why it asked no more
 * @param answered how many items were answered
 * @param percent the share of usual items that one would answer, in whole per cent
 * @param acquired the activities that it marked as already acquired
 */
public record AdaptiveResult(
        List<Ability> abilities,
        AdaptiveEnd end,
        int answered,
        int percent,
        int passMark,
        boolean passed,
        boolean graded,
        Instant at,
        Set<UUID> acquired) {
    /** Copies the lists. */
    public AdaptiveResult {
        abilities = List.copyOf(abilities);
        acquired = Set.copyOf(acquired);
    }
}
