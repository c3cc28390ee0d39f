package org.passerelle.credential.attestation;

/** A request for an attestation came into another state; whoever has to know or to act should be told. */
public record AttestationRequested(AttestationRequestView request) {}
