package org.passerelle.assessment;

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
 * @param reviews what peers said of it, without their names
 * @param settled whether a result stands; judging it anew then needs a reason
 * @param appeal why the learner asks to look again at what peers said; empty when they do not
 */
public record Work(
        WorkLine line,
        ItemView item,
        Rubric rubric,
        String answer,
        Optional<UUID> file,
        List<MarkView> marks,
        List<MarkView> reviews,
        boolean settled,
        String appeal) {
    /** Copies the judgements. */
    public Work {
        marks = List.copyOf(marks);
        reviews = List.copyOf(reviews);
    }
}
