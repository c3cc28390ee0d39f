package org.passerelle.credential.keeping;

/** Where a request for evidence has got to. */
public enum RequestState {
    /** The holder has not said anything yet. */
    OPEN,
    /** The holder answered. */
    ANSWERED,
    /** The holder declined; that says nothing against anybody. */
    DECLINED
}
