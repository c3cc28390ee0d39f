package org.passerelle.credential.attestation;

/** Where a request for an attestation has got to. */
public enum RequestState {
    /** The organisation has not said anything yet. */
    OPEN,
    /** Somebody of it attests, and the person is asked to agree to what they wrote. */
    TAKEN_UP,
    /** It declined. */
    DECLINED,
    /** The person took it back. */
    TAKEN_BACK
}
