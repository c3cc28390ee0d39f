package org.passerelle.design.need;

/** Where a team saw that a skill is lacking. */
public enum SeenOn {
    /** In the challenge as a whole. */
    CHALLENGE,
    /** On a note of a board. */
    BOARD,
    /** On what hurts in a journey. */
    JOURNEY
}
