package org.passerelle.delivery;

/** What became of a row of a list of learners. */
public enum EnrolmentRowState {
    /** It has a fault, and is left out. */
    REJECTED,
    /** It is good, and nothing was done yet. */
    READY,
    /** The person has a place. */
    ENROLLED,
    /** Nobody has an account with the address yet; an invitation was sent. */
    INVITED
}
