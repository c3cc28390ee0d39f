package org.passerelle.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An attempt that was handed in.
 *
 * @param score 0 to 1, the mean of the items, less what being late cost
 * @param passMark in per cent
 * @param waiting whether somebody must judge a part of it first; the score is then of the rest
 * @param below the skills whose own mark was not reached
 * @param timeUp whether the end of its time handed it in
 * @param daysLate how many days after the quiz closed
 * @param toldFrom from when on it is told what was right; empty when it is
 * @param items how each was answered; none until it is told
 */
public record AttemptResult(
        UUID id,
        int number,
        double score,
        int passMark,
        boolean passed,
        boolean waiting,
        boolean graded,
        List<SkillResult> below,
        boolean timeUp,
        int daysLate,
        Instant handedInAt,
        Optional<Instant> toldFrom,
        List<ItemResult> items) {
    /** Copies the lists. */
    public AttemptResult {
        below = List.copyOf(below);
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
