package org.passerelle.credential.attestation;

/** In which role somebody attests. */
public enum AttesterRole {
    /** Teaches for a training body. */
    TRAINER,
    /** Judges skills for an employer or an administration. */
    VALIDATOR
}
