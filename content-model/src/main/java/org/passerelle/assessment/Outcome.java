package org.passerelle.assessment;

/** How an attempt ended, or that it did not. */
public enum Outcome {
    /** Not ended, or ended before outcomes were written down: then the score tells. */
    OPEN,
    /** Passed, or handed in where it was for practice. */
    PASSED,
    /** Below the mark, or below that of a skill. */
    FAILED,
    /** Somebody must mark a part of it first. */
    WAITING
}
