package org.passerelle.matching;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A course with its score and the terms of which the score is the sum.
 *
 * @param score 0 when nobody asks for what it teaches
 * @param reasons all terms, the largest first
 */
public record RankedCourse(UUID id, double score, List<RankingReason> reasons) {
    /** Copies the reasons. */
    public RankedCourse {
        reasons = List.copyOf(reasons);
    }

    /** The largest term; empty when nobody asks for what it teaches. */
    public Optional<RankingReason> reason() {
        return reasons.stream().findFirst();
    }
}
