package org.passerelle.credential.issuance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.passerelle.credential.proof.Issuers;
import org.passerelle.kernel.AccessCode;

/**
 * Tells which credentials of our own a name in the world means, and who holds them. For the use cases of this module.
 */
@ApplicationScoped
public class Holders {
    private static final Pattern URI =
            Pattern.compile("urn:uuid:([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})");

    @Inject
    Issuers issuers;

    @Inject
    IssuedCredentials credentials;

    /** A credential of our own and who holds it. */
    public record Held(UUID credential, UUID holder) {}

    /** The credential that this issuer calls so, when the issuer is us and the register holds it. */
    public Optional<Held> named(String issuer, String uri) {
        Matcher id = URI.matcher(uri);
        return issuers.find(issuer).isPresent() && id.matches() ? of(UUID.fromString(id.group(1))) : Optional.empty();
    }

    /**
     * A credential in force, as far as others refer to it.
     *
     * @param uri its own name in the world
     * @param document the signed JSON
     * @param sha256 its digest, in hexadecimal
     */
    public record Earned(String uri, String document, String sha256, Instant at) {}

    /** What this holder earned in this source; empty when that is nothing, or was withdrawn. */
    public Optional<Earned> earned(UUID holder, String source) {
        return credentials
                .of(holder, source)
                .filter(credential -> credential.revokedAt() == null)
                .map(credential -> new Earned(
                        credential.uri(), credential.document(), credential.sha256(), credential.issuedAt()));
    }

    /**
     * What has to be known of a credential by whoever is asked about it.
     *
     * @param code what opens it, in groups
     */
    public record Card(UUID holder, String holderName, String source, String code, boolean revoked) {}

    /** The card of the credential with this identifier. */
    public Optional<Card> card(UUID credential) {
        return credentials
                .find(credential)
                .map(found -> new Card(
                        found.holderId(),
                        found.holderName(),
                        found.source(),
                        AccessCode.grouped(found.code()),
                        found.revokedAt() != null));
    }

    /** The credential with this identifier. */
    public Optional<Held> of(UUID credential) {
        return credentials.find(credential).map(found -> new Held(found.id(), found.holderId()));
    }
}
