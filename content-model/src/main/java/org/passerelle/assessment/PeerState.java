package org.passerelle.assessment;

/** Where a work stands that peers review. */
public enum PeerState {
    /** Peers review it. */
    PEERS,
    /** Their reviews settled it. */
    DONE,
    /** It is the trainer's: too few reviewed it in time, or they disagree. */
    TRAINER,
    /** Whoever wrote it asks the trainer to look again. */
    APPEAL
}
