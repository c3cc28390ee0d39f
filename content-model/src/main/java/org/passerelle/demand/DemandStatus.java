package org.passerelle.demand;

/** How far a demand has come. Only an open one counts and can be changed. */
public enum DemandStatus {
    /** People are looked for. */
    OPEN,
    /** They were found. */
    FILLED,
    /** The employer took it back. */
    WITHDRAWN,
    /** Its last day has passed. */
    EXPIRED
}
