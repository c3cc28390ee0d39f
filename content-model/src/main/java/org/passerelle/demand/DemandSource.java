package org.passerelle.demand;

/** Where a demand was read. */
public enum DemandSource {
    /** Typed in by the employer. */
    ENTRY,
    /** Sent through the web API. */
    API,
    /** Shown to try the platform out. */
    DEMONSTRATION
}
