package org.passerelle.assessment;

import java.util.List;
import java.util.UUID;

/**
 * An open attempt.
 *
 * @param number 1 for the first
 * @param passMark in per cent
 */
public record AttemptView(UUID id, int number, int passMark, List<ItemView> items) {
    /** Copies the items. */
    public AttemptView {
        items = List.copyOf(items);
    }

    /** How many items have an answer. */
    public long answered() {
        return items.stream().filter(item -> !item.answer().isEmpty()).count();
    }
}
