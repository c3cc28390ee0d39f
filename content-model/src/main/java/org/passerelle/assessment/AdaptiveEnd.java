package org.passerelle.assessment;

/** Why an adaptive quiz asks no more. */
public enum AdaptiveEnd {
    /** It goes on. */
    OPEN,
    /** Each skill is known well enough. */
    PRECISE,
    /** As many were asked as may be. */
    MOST,
    /** There are no more items that would tell more. */
    RAN_OUT,
    /** The time was over. */
    TIME
}
