package org.passerelle.delivery;

/** Where somebody stands who asked for a seat of a full run. */
enum WaitingState {
    /** They wait. */
    WAITING,
    /** A seat is kept for them. */
    OFFERED,
    /** They took it. */
    TAKEN,
    /** They let its time pass. */
    LAPSED,
    /** They gave up. */
    LEFT
}
