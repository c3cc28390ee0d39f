package org.passerelle.catalogue;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A proposed tutorial.
 *
 * @param sentAt when it was sent last; empty before
 * @param remark what the trainer said when it was given back or declined; may be empty
 * @param course the course that was made of it; empty before it is published
 */
public record ProposalView(
        UUID id,
        UUID proposer,
        ProposalState state,
        ProposedTutorial tutorial,
        Instant changedAt,
        Optional<Instant> sentAt,
        String remark,
        Optional<UUID> course,
        long version) {
    /** Whether its author may change it. */
    public boolean isOpen() {
        return state == ProposalState.DRAFT || state == ProposalState.RETURNED;
    }
}
