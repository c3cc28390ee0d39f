package org.passerelle.demand;

/** Where a demand was read. */
public enum DemandSource {
    /** Typed in by the employer. */
    ENTRY,
    /** Sent through the web API. */
    API,
    /** Read from a feed or a file of postings. */
    FEED,
    /** Asked for by the team of an administration's challenge. */
    ADMINISTRATION,
    /** Shown to try the platform out. */
    DEMONSTRATION
}
