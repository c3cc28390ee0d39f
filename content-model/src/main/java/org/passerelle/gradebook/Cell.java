package org.passerelle.gradebook;

import org.jspecify.annotations.Nullable;

/**
 * What there is of a learner and a task.
 *
 * @param score 0 to 1; null where there is none yet
 * @param daysLate how many days after the closing it was handed in
 * @param typed whether a person typed it
 */
public record Cell(CellState state, @Nullable Double score, int daysLate, boolean typed) {
    /** What counts of it, 0 to 1; null where it does not count yet. */
    public @Nullable Double counts() {
        return state == CellState.MISSING ? Double.valueOf(0) : score;
    }

    static Cell of(CellState state) {
        return new Cell(state, null, 0, false);
    }
}
