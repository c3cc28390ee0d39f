package org.passerelle.credential.issuance;

import java.util.UUID;

/** A credential named its holder wrongly and was replaced by another one; the holder should fetch that one. */
public record CredentialSuperseded(UUID credential, UUID successor, UUID holder, String source, String reason) {}
