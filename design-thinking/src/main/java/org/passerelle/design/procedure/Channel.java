package org.passerelle.design.procedure;

/** By what way a step is done. */
public enum Channel {
    /** Face to face, at a counter or on the spot. */
    COUNTER,
    /** On paper, by post or by internal mail. */
    PAPER,
    /** By e-mail. */
    EMAIL,
    /** By telephone. */
    PHONE,
    /** In an online service or a business application. */
    ONLINE,
    /** In a meeting or a committee. */
    MEETING
}
