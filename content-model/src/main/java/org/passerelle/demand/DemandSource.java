package org.passerelle.demand;

/** Where a demand was read. */
public enum DemandSource {
    /** Typed in by the employer. */
    ENTRY,
    /** Sent through the web API. */
    API,
    /** Read from a feed or a file of postings. */
    FEED,
    /** Shown to try the platform out. */
    DEMONSTRATION
}
