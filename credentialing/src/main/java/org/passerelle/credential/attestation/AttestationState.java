package org.passerelle.credential.attestation;

/** The life of an attestation. */
public enum AttestationState {
    /** Waits for the person to agree. */
    ASKED,
    /** The person agreed; waits for a second person of the organisation, because of its level. */
    SECOND,
    /** The second person wants something changed first. */
    SENT_BACK,
    /** The credential is issued. */
    ISSUED,
    /** The person did not agree. */
    DECLINED,
    /** Whoever attested took it back before it was issued. */
    TAKEN_BACK;

    /** Whether somebody still has to do something. */
    public boolean isOpen() {
        return this == ASKED || this == SECOND || this == SENT_BACK;
    }
}
