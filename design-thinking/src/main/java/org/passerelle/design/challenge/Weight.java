package org.passerelle.design.challenge;

/** How much interest or influence somebody has. */
public enum Weight {
    /** Little. */
    LOW,
    /** Some. */
    MEDIUM,
    /** Much. */
    HIGH
}
