package org.passerelle.profile;

/** How it is known that somebody has a skill, from the weakest to the strongest. */
public enum Origin {
    /** They say so. */
    CLAIMED,
    /** They finished a course that teaches it. */
    LEARNED,
    /** A credential of another issuer that the region trusts attests it. */
    CERTIFIED_ELSEWHERE,
    /** A credential of ours that holds attests it. */
    CERTIFIED
}
