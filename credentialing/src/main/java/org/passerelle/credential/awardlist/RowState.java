package org.passerelle.credential.awardlist;

/** What became of a row of a list. */
public enum RowState {
    /** It has a fault, and is left out. */
    REJECTED,
    /** It is good, and not issued yet. */
    READY,
    /** Its credential is issued. */
    ISSUED,
    /** Its credential waits until somebody confirms an account with its address. */
    WAITING
}
