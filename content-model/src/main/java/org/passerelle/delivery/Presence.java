package org.passerelle.delivery;

/** Whether somebody came to a session. */
public enum Presence {
    /** They came. */
    PRESENT,
    /** They did not. */
    ABSENT,
    /** They did not, and said so. */
    EXCUSED
}
