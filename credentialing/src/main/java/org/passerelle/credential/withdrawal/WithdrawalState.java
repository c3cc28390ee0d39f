package org.passerelle.credential.withdrawal;

/** The life of a withdrawal of many. */
public enum WithdrawalState {
    /** Waits for a second administrator. */
    PROPOSED,
    /** Is being done. */
    CONFIRMED,
    /** All of it is done. */
    DONE,
    /** Given up before it was confirmed. */
    DROPPED
}
