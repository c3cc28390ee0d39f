package org.passerelle.catalogue;

/** How far a proposed tutorial is. */
public enum ProposalState {
    /** Being written; its author alone sees it. */
    DRAFT,
    /** Sent, and not answered yet; its author cannot change it. */
    WAITING,
    /** Given back with a remark, to be changed and sent again. */
    RETURNED,
    /** A trainer published it. */
    PUBLISHED,
    /** Declined, with the reason. */
    DECLINED
}
