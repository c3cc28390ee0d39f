package org.passerelle.assessment;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Hands works out to reviewers, round robin: among those that somebody may still review the one with the fewest
 * reviewers, and of these the next one after their own in the order in which they were handed in. Nobody is given their
 * own work, or one twice, and a group of three suffices.
 */
final class PeerAllocation {
    private PeerAllocation() {}

    /**
     * A work in the round.
     *
     * @param reviewers the places of those who have it to review, or did
     */
    record Candidate(UUID work, UUID author, List<UUID> reviewers) {}

    /** What a reviewer is given next. @param round the works in the order in which they were handed in */
    static Optional<Candidate> next(UUID reviewer, List<Candidate> round) {
        int own = 0;
        for (int i = 0; i < round.size(); i++) {
            if (round.get(i).author().equals(reviewer)) {
                own = i;
            }
        }
        int from = own;
        return round.stream()
                .filter(one -> !one.author().equals(reviewer))
                .filter(one -> !one.reviewers().contains(reviewer))
                .min(Comparator.comparingInt((Candidate one) -> one.reviewers().size())
                        .thenComparingInt(one -> Math.floorMod(round.indexOf(one) - from - 1, round.size())));
    }
}
