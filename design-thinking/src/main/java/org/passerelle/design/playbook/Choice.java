package org.passerelle.design.playbook;

/** What somebody says in a vote. */
public enum Choice {
    /** For it. */
    FOR,
    /** Against it. */
    AGAINST,
    /** Stands aside for a tie of interest, and says which; counted neither for a side nor for the quorum. */
    CONFLICT
}
