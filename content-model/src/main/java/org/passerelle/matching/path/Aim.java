package org.passerelle.matching.path;

/** What a way is to be short in. */
public enum Aim {
    /** The learner's time. */
    HOURS,
    /** What somebody has to pay. */
    EUROS,
    /** What one has to travel. */
    KILOMETRES
}
