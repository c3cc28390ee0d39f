package org.passerelle.assessment;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the answers to an item say of it.
 *
 * @param people how many people answered
 * @param facility the mean score, 0 to 1; empty while there are too few people
 * @param discrimination the correlation with the rest, -1 to 1; empty while there are too few, or all did alike
 * @param choices how often each option was chosen, in their order; none for other kinds
 */
public record ItemStats(
        int people,
        Optional<Double> facility,
        Optional<Double> discrimination,
        List<Integer> choices,
        Set<ItemTrouble> troubles) {
    /** Copies the lists. */
    public ItemStats {
        choices = List.copyOf(choices);
        troubles = Set.copyOf(troubles);
    }
}
