package org.passerelle.credential.issuance;

import java.time.Instant;
import java.util.UUID;
import org.passerelle.credential.achievement.Kind;

/** A credential was signed for its holder, for what they did in this source. */
public record CredentialIssued(UUID credential, UUID holder, String source, Kind kind, Instant at) {}
