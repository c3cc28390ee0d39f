package org.passerelle.credential.wallet;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.passerelle.credential.proof.CompactToken;
import org.passerelle.credential.proof.KeyForms;
import org.passerelle.credential.proof.Malformed;
import org.passerelle.credential.proof.PublicKey;

/**
 * A wallet's proof that it holds a key: a token of the type {@code openid4vci-proof+jwt} over our address, the time and
 * a nonce of ours, whose key is named as a {@code did:key} or written out.
 *
 * @param did the key, as a {@code did:key}
 * @param nonce the nonce that it was made for
 */
record KeyProof(String did, String nonce) {
    private static final Set<String> ALGORITHMS = Set.of("EdDSA", "Ed25519", "ES256");
    private static final Duration SKEW = Duration.ofMinutes(5);

    /**
     * Reads one; empty when it is none, or not made for us and now.
     *
     * @param audience our address, as our metadata give it
     */
    static Optional<KeyProof> of(String text, String audience, Instant now) {
        try {
            CompactToken token = CompactToken.read(text);
            JsonObject header = token.header();
            JsonObject said = token.credential();
            boolean form = text(header, "typ").equals("openid4vci-proof+jwt")
                    && ALGORITHMS.contains(text(header, "alg"))
                    && !header.containsKey("crit")
                    && header.containsKey("kid") != header.containsKey("jwk")
                    && text(said, "aud").equals(audience)
                    && isNow(said.get("iat"), now);
            if (!form) {
                return Optional.empty();
            }
            PublicKey key = header.get("jwk") instanceof JsonObject jwk
                    ? KeyForms.ofJwk(jwk)
                    : PublicKey.ofDidKey(text(header, "kid"));
            return key.kind().algorithm().equals(text(header, "alg").replace("Ed25519", "EdDSA")) && token.verifies(key)
                    ? Optional.of(new KeyProof("did:key:" + key.multikey(), text(said, "nonce")))
                    : Optional.empty();
        } catch (Malformed e) {
            return Optional.empty();
        }
    }

    private static boolean isNow(@Nullable JsonValue value, Instant now) {
        return value instanceof JsonNumber seconds
                && Math.abs(seconds.doubleValue() - now.getEpochSecond()) <= SKEW.toSeconds();
    }

    private static String text(JsonObject from, String name) {
        return from.get(name) instanceof JsonString text ? text.getString() : "";
    }
}
