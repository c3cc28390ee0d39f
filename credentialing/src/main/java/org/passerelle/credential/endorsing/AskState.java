package org.passerelle.credential.endorsing;

/** Where a request for an endorsement has got to. */
public enum AskState {
    /** The organisation has not said anything yet. */
    OPEN,
    /** It endorsed the credential. */
    ENDORSED,
    /** It declined; nobody but the holder is told. */
    DECLINED
}
