package org.passerelle.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * An open attempt.
 *
 * @param number 1 for the first
 * @param passMark in per cent
 * @param dueAt by when it must be handed in; empty when it need not
 * @param secondsLeft until then by the server's clock; 0 without an end
 * @param checked how the items were answered that were looked at, by their keys
 */
public record AttemptView(
        UUID id,
        int number,
        int passMark,
        AttemptRules rules,
        Optional<Instant> dueAt,
        long secondsLeft,
        List<ItemView> items,
        Map<String, ItemResult> checked) {
    /** Copies the items. */
    public AttemptView {
        items = List.copyOf(items);
        checked = Map.copyOf(checked);
    }

    /** How many items have an answer. */
    public long answered() {
        return items.stream().filter(item -> !item.answer().isEmpty()).count();
    }

    /** Whether an item was looked at, and stands. */
    public boolean isChecked(String key) {
        return checked.containsKey(key);
    }

    /** Whether items can be looked at one by one. */
    public boolean isCheckable() {
        return rules.feedback() == AttemptRules.Feedback.AT_ONCE;
    }
}
