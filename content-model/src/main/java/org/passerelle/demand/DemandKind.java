package org.passerelle.demand;

/** What an employer has to offer. */
public enum DemandKind {
    /** A position to fill now. */
    VACANCY,
    /** People who will be needed; not shown to the public with the employer's name. */
    COMING_NEED,
    /** A stay of some days to discover a trade at work. */
    IMMERSION,
    /** Agents of an administration who lack a skill; only administrations ask for it, from a challenge. */
    TRAINING_NEED
}
