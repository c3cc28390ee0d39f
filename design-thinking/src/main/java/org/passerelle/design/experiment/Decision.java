package org.passerelle.design.experiment;

/** What comes of an experiment. */
public enum Decision {
    /** It stays, for all. */
    KEEP,
    /** It is changed and tried again. */
    CHANGE,
    /** It ends. */
    DROP
}
