package org.passerelle.design.board;

/** What somebody may do at a workshop. */
public enum SeatRole {
    /** Leads: the panel is theirs, and a lock does not hold them. */
    FACILITATOR,
    /** Writes, moves, votes. */
    PARTICIPANT,
    /** Reads, and may raise a hand. */
    OBSERVER
}
