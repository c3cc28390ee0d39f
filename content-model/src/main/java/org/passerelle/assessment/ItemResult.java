package org.passerelle.assessment;

import java.util.List;
import org.passerelle.kernel.LocalizedText;

/**
 * How an item was answered.
 *
 * @param score 0 to 1
 * @param feedback what is said of the answer and of the item
 */
public record ItemResult(ItemView item, double score, List<LocalizedText> feedback) {
    /** Copies the feedback. */
    public ItemResult {
        feedback = List.copyOf(feedback);
    }

    /** Whether it was wholly right. */
    public boolean right() {
        return score >= 1;
    }
}
