package org.passerelle.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A work under the eyes of who judges it.
 *
 * @param line what it is
 * @param item what was asked
 * @param answer the text; of a file its name
 * @param file the file; empty for a text
 * @param marks the judgements so far, the first one first
 * @param reviews what peers said of it, those furthest off first
 * @param spread the same by each criterion
 * @param settled whether a result stands; judging it anew then needs a reason
 * @param offlineAt when it was given, if that was without a network
 * @param appeal why the learner asks to look again at what peers said; empty when they do not
 */
public record Work(
        WorkLine line,
        ItemView item,
        Rubric rubric,
        String answer,
        Optional<UUID> file,
        List<MarkView> marks,
        List<PeerOpinion> reviews,
        List<PeerCriterion> spread,
        boolean settled,
        Optional<Instant> offlineAt,
        String appeal) {
    /** Copies the judgements. */
    public Work {
        marks = List.copyOf(marks);
        reviews = List.copyOf(reviews);
        spread = List.copyOf(spread);
    }
}
