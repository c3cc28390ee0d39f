package org.passerelle.assessment;

import java.util.List;
import java.util.UUID;

/**
 * An attempt that was handed in.
 *
 * @param score 0 to 1, the mean of the items
 * @param passMark in per cent
 */
public record AttemptResult(UUID id, int number, double score, int passMark, boolean passed, List<ItemResult> items) {
    /** Copies the items. */
    public AttemptResult {
        items = List.copyOf(items);
    }

    /** The score in whole per cent, rounded down so that 100 means all. */
    public int percent() {
        return (int) Math.floor(score * 100 + 1e-9);
    }

    /** How many items were wholly right. */
    public long rightItems() {
        return items.stream().filter(ItemResult::right).count();
    }
}
