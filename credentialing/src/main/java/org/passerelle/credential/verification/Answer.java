package org.passerelle.credential.verification;

/** How one of the questions that people ask is answered. */
public enum Answer {
    /** Yes. */
    YES,
    /** Yes, with something to know. */
    NOTE,
    /** No. */
    NO,
    /** Not asked, or it could not be found out. */
    UNKNOWN
}
