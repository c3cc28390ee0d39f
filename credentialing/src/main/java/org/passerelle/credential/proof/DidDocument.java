package org.passerelle.credential.proof;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.passerelle.credential.vocab.BundledContexts;
import org.passerelle.credential.vocab.Json;

/**
 * What the platform publishes about its keys, after Controlled Identifiers 1.0. A retired key stays without any date,
 * because {@code expires} and {@code revoked} would void what it signed; a compromised one gets {@code revoked} and
 * leaves {@code assertionMethod}. Keys for proofs are written as Multikey, keys for tokens as JsonWebKey, each as the
 * specifications of what they sign ask.
 */
final class DidDocument {
    private static final String WEB_KEY_V1 = "https://w3id.org/security/jwk/v1";

    private DidDocument() {}

    static JsonObject of(String did, List<SigningKey> keys) {
        JsonArrayBuilder methods = Json.createArrayBuilder();
        JsonArrayBuilder forIssuing = Json.createArrayBuilder();
        for (SigningKey key : keys) {
            methods.add(method(did, key));
            if (key.state() != SigningKey.State.COMPROMISED) {
                forIssuing.add(did + "#" + key.kid());
            }
        }
        return Json.createObjectBuilder()
                .add(
                        "@context",
                        Json.createArrayBuilder()
                                .add(BundledContexts.DID_V1)
                                .add(BundledContexts.MULTIKEY_V1)
                                .add(WEB_KEY_V1))
                .add("id", did)
                .add("verificationMethod", methods)
                .add("assertionMethod", forIssuing)
                .build();
    }

    private static JsonObject method(String did, SigningKey key) {
        JsonObjectBuilder method = Json.createObjectBuilder()
                .add("id", did + "#" + key.kid())
                .add("type", key.purpose().isForTokens() ? "JsonWebKey" : "Multikey")
                .add("controller", did);
        if (key.purpose().isForTokens()) {
            method.add("publicKeyJwk", WebKey.json(key.publicKey()));
        } else {
            method.add("publicKeyMultibase", key.publicKey().multikey());
        }
        Instant compromisedAt = key.compromisedAt();
        if (compromisedAt != null) {
            method.add("revoked", compromisedAt.truncatedTo(ChronoUnit.SECONDS).toString());
        }
        return method.build();
    }
}
