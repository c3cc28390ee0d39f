package org.passerelle.credential.issuance;

import java.util.UUID;

/** A credential was withdrawn; the holder should hear why. */
public record CredentialRevoked(UUID credential, UUID holder, String source, String reason) {}
