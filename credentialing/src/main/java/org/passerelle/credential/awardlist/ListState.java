package org.passerelle.credential.awardlist;

/** The life of a list of awards. */
public enum ListState {
    /** Handed in and read; nothing is issued. */
    DRAFT,
    /** Waits for a second trainer of the body. */
    PROPOSED,
    /** Is being issued. */
    CONFIRMED,
    /** Each good row is issued, or waits for an account. */
    DONE,
    /** Given up before it was confirmed; its rows are forgotten. */
    DROPPED
}
