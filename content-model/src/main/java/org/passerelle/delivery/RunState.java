package org.passerelle.delivery;

/** Where a run stands on a day. */
public enum RunState {
    /** It begins later. */
    TO_COME,
    /** It has no last day: one begins when one likes. */
    OPEN,
    /** It is under way. */
    ONGOING,
    /** It is under way for two more weeks at most. */
    CLOSING,
    /** Its last day has passed. */
    ENDED
}
