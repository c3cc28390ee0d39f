package org.passerelle.credential.issuance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.credential.proof.Issuers;
import org.passerelle.credential.proof.Signer;
import org.passerelle.credential.proof.SigningKey;
import org.passerelle.credential.vocab.Json;
import org.passerelle.kernel.NotFound;

/**
 * Writes a credential for a wallet: the same in all but the subject's identifier, which is the wallet's key, so that
 * whoever holds the key can show that it is theirs, and what is said in its favour now. For the use cases of this
 * module, which ask who may.
 */
@ApplicationScoped
public class BoundWriter {
    @Inject
    IssuedCredentials credentials;

    @Inject
    EndorsementsCarried endorsed;

    @Inject
    Signer signer;

    @Inject
    Issuers issuers;

    @Inject
    Clock clock;

    /** Whether this person holds a credential that is in force; empty when they hold no such one. */
    public Optional<Boolean> isInForce(UUID credential, UUID holder) {
        return credentials
                .find(credential)
                .filter(one -> one.holderId().equals(holder))
                .map(one -> one.revokedAt() == null);
    }

    /**
     * The credential bound to a key, signed now.
     *
     * @param did the key as a {@code did:key}
     * @throws NotFound when there is no such credential
     */
    public JsonObject write(UUID credential, String did) {
        JsonObject bare =
                endorsed.within(credentials.find(credential).orElseThrow(() -> new NotFound("credential", credential)));
        JsonObjectBuilder subject = Json.createObjectBuilder(bare.getJsonObject("credentialSubject"));
        JsonObject bound = Json.createObjectBuilder(bare)
                .add("credentialSubject", subject.add("id", did))
                .build();
        return signer.sign(bound, issuers.of(bare), clock.instant(), SigningKey.Purpose.CREDENTIALS);
    }
}
