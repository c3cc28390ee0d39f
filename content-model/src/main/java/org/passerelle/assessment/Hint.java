package org.passerelle.assessment;

import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.Refusal;

/**
 * Help with an item, shown when it is asked for.
 *
 * @param cost what part of the item's points it takes, in per cent; 0 for none
 */
public record Hint(LocalizedText text, int cost) {
    private static final int ALL = 100;

    void check(String key) {
        Items.requireText("hints", text);
        if (cost < 0 || cost > ALL) {
            throw Refusal.of("hints", "assessment.hintCostOutOfRange", key);
        }
    }
}
