package org.passerelle.gradebook;

/** How a learner stands with a task. */
public enum CellState {
    /** There is a result. */
    GRADED,
    /** It was handed in, and somebody must mark it. */
    WAITING,
    /** It is being answered. */
    UNDER_WAY,
    /** Nothing was handed in, and there is time. */
    OPEN,
    /** It was due, nothing was handed in, and it is still taken. */
    LATE,
    /** It was due, nothing was handed in, and nothing is taken any more: it counts as 0. */
    MISSING,
    /** It is graded by typing, and nobody has yet. */
    TO_GRADE
}
