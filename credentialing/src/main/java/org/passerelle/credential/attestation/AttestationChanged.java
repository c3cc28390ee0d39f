package org.passerelle.credential.attestation;

/** An attestation came into another state; whoever has to know or to act should be told. */
public record AttestationChanged(AttestationView attestation) {}
