package org.passerelle.credential.verification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.passerelle.credential.proof.Malformed;
import org.passerelle.credential.proof.PublicKey;

/**
 * Whether the key that a signature names is one with which its issuer signed at that time.
 *
 * @param issuerId the issuer's identifier
 * @param keys the issuer's keys; empty when they could not be had
 * @param use what was signed: proofs or tokens
 * @param now the time of asking
 */
record KeyCheck(String issuerId, Optional<List<KnownKey>> keys, KnownKey.Use use, Instant now) {
    /**
     * What is to be said of the key, or else of the signature.
     *
     * @param method the key's identifier, as the signature gives it
     * @param signedAt when the signature says it was made; empty when it does not
     * @param signature looks at the signature with the key
     */
    Finding of(String method, Optional<Instant> signedAt, Function<PublicKey, Finding> signature) {
        if (!method.startsWith(issuerId + "#")) {
            return Finding.of(FindingCode.KEY_OF_ANOTHER);
        }
        if (keys.isPresent()) {
            return keys.get().stream()
                    .filter(key -> key.id().equals(method))
                    .findFirst()
                    .map(key -> known(key, signedAt, signature))
                    .orElseGet(() -> Finding.of(FindingCode.KEY_UNLISTED));
        }
        if (!issuerId.startsWith("did:key:")) {
            return Finding.of(FindingCode.ISSUER_UNREACHABLE, issuerId);
        }
        try {
            return signature.apply(PublicKey.ofDidKey(method));
        } catch (Malformed e) {
            return Finding.of(FindingCode.SUITE_UNKNOWN, "did:key");
        }
    }

    private static String method(KnownKey key) {
        return key.id().substring(key.id().indexOf('#'));
    }

    private Finding known(KnownKey key, Optional<Instant> signedAt, Function<PublicKey, Finding> signature) {
        Instant revokedAt = key.revokedAt();
        if (revokedAt != null) {
            return Finding.of(FindingCode.KEY_COMPROMISED, revokedAt);
        }
        if (key.use() != use && key.use() != KnownKey.Use.ANYTHING) {
            return Finding.of(FindingCode.KEY_NOT_FOR_ISSUING);
        }
        Instant retiredAt = key.retiredAt();
        if (retiredAt != null && signedAt.orElse(now).isAfter(retiredAt.plus(Proofs.SKEW))) {
            return Finding.of(FindingCode.KEY_RETIRED);
        }
        PublicKey usable = key.key();
        return usable == null ? Finding.of(FindingCode.SUITE_UNKNOWN, method(key)) : signature.apply(usable);
    }
}
