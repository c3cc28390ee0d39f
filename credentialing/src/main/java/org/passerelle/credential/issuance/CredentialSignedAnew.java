package org.passerelle.credential.issuance;

import java.util.UUID;

/** A credential was signed by another key, for its own was lost; the holder should fetch the new text. */
public record CredentialSignedAnew(UUID credential, UUID holder, String source) {}
