package org.passerelle.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.LocalizedText;

/**
 * How an item was answered.
 *
 * @param score 0 to 1; 0 while it waits
 * @param waiting whether somebody must judge it first
 * @param feedback what is said of the answer and of the item
 * @param marks how trainers judged it, without their names
 * @param reviews what peers said once it is settled, without their names
 * @param rubric by what; null for what is scored by itself
 */
public record ItemResult(
        ItemView item,
        double score,
        boolean waiting,
        List<LocalizedText> feedback,
        List<MarkView> marks,
        List<MarkView> reviews,
        @Nullable Rubric rubric) {
    /** Copies the lists. */
    public ItemResult {
        feedback = List.copyOf(feedback);
        marks = List.copyOf(marks);
        reviews = List.copyOf(reviews);
    }

    /** What peers said by each criterion; nothing where none reviewed it. */
    public List<PeerCriterion> byCriterion() {
        return rubric == null
                ? List.of()
                : PeerCriterion.of(
                        rubric, reviews.stream().map(MarkView::levels).toList());
    }

    /** Whether it was wholly right. */
    public boolean right() {
        return score >= 1;
    }
}
