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
 * @param marks how people judged it, without their names
 * @param rubric by what; null for what is scored by itself
 */
public record ItemResult(
        ItemView item,
        double score,
        boolean waiting,
        List<LocalizedText> feedback,
        List<MarkView> marks,
        @Nullable Rubric rubric) {
    /** Copies the lists. */
    public ItemResult {
        feedback = List.copyOf(feedback);
        marks = List.copyOf(marks);
    }

    /** Whether it was wholly right. */
    public boolean right() {
        return score >= 1;
    }
}
