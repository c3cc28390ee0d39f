package org.passerelle.design.playbook;

/** The life of a proposal. */
public enum ProposalState {
    /** Everybody of the network may speak and amend. */
    DISCUSSED,
    /** Votes are cast until a day. */
    VOTED,
    /** It became a version. */
    ADOPTED,
    /** More were against it than for it, or as many. */
    REJECTED,
    /** Too few voted. */
    LAPSED,
    /** Who proposed it took it back. */
    WITHDRAWN
}
