package org.passerelle.credential.verification;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.credential.proof.CryptoSuite;
import org.passerelle.credential.proof.EddsaRdfc2022;
import org.passerelle.credential.proof.Malformed;
import org.passerelle.credential.proof.PublicKey;

/** Whether a credential is unaltered and signed by its issuer: every proof on it must say so. */
final class Proofs {
    /** What clocks may differ by. */
    static final Duration SKEW = Duration.ofMinutes(5);

    private static final int MOST = 4;
    private static final CryptoSuite SUITE = new EddsaRdfc2022();

    private final JsonObject credential;
    private final String issuerId;

    @Nullable
    private final KnownIssuer issuer;

    private final Instant now;

    Proofs(JsonObject credential, @Nullable KnownIssuer issuer, Instant now) {
        this.credential = credential;
        this.issuerId = Read.issuerId(credential);
        this.issuer = issuer;
        this.now = now;
    }

    /** What is to be said of them, the worst first. */
    Finding finding() {
        JsonValue given = credential.getOrDefault("proof", JsonValue.NULL);
        List<JsonObject> proofs = Read.objects(credential, "proof");
        if (proofs.isEmpty()) {
            return Finding.of(FindingCode.NO_PROOF);
        }
        if (proofs.size() > MOST || (given instanceof JsonArray all && all.size() != proofs.size())) {
            return Finding.of(FindingCode.PROOF_MALFORMED);
        }
        List<Finding> found = proofs.stream().map(this::of).toList();
        return worst(found, Outcome.FAILED)
                .or(() -> worst(found, Outcome.UNKNOWN))
                .orElse(found.get(0));
    }

    private static Optional<Finding> worst(List<Finding> found, Outcome outcome) {
        return found.stream().filter(f -> f.outcome() == outcome).findFirst();
    }

    private Finding of(JsonObject proof) {
        String suite = Read.text(proof, "cryptosuite");
        if (!Read.text(proof, "type").equals("DataIntegrityProof")
                || !suite.equals(SUITE.name())
                || proof.containsKey("previousProof")) {
            return Finding.of(FindingCode.SUITE_UNKNOWN, suite.isEmpty() ? Read.text(proof, "type") : suite);
        }
        if (!Read.text(proof, "proofPurpose").equals("assertionMethod")) {
            return Finding.of(FindingCode.WRONG_PURPOSE);
        }
        return dates(proof).orElseGet(() -> key(proof));
    }

    private Optional<Finding> dates(JsonObject proof) {
        for (String field : List.of("created", "expires")) {
            if (proof.containsKey(field) && Read.moment(Read.text(proof, field)).isEmpty()) {
                return Optional.of(Finding.of(FindingCode.PROOF_MALFORMED));
            }
        }
        return Read.moment(Read.text(proof, "expires"))
                .filter(expires -> expires.plus(SKEW).isBefore(now))
                .map(expires -> Finding.of(FindingCode.PROOF_EXPIRED, expires));
    }

    private Finding key(JsonObject proof) {
        String method = Read.text(proof, "verificationMethod");
        if (!method.startsWith(issuerId + "#")) {
            return Finding.of(FindingCode.KEY_OF_ANOTHER);
        }
        if (issuer != null) {
            return issuer.keys().stream()
                    .filter(key -> key.id().equals(method))
                    .findFirst()
                    .map(key -> known(proof, key))
                    .orElseGet(() -> Finding.of(FindingCode.KEY_UNLISTED));
        }
        if (!issuerId.startsWith("did:key:")) {
            return Finding.of(FindingCode.ISSUER_UNREACHABLE, issuerId);
        }
        try {
            return signature(proof, PublicKey.ofDidKey(method));
        } catch (Malformed e) {
            return Finding.of(FindingCode.SUITE_UNKNOWN, "did:key");
        }
    }

    private Finding known(JsonObject proof, KnownKey key) {
        Instant revokedAt = key.revokedAt();
        if (revokedAt != null) {
            return Finding.of(FindingCode.KEY_COMPROMISED, revokedAt);
        }
        if (!key.forIssuing()) {
            return Finding.of(FindingCode.KEY_NOT_FOR_ISSUING);
        }
        Instant retiredAt = key.retiredAt();
        Instant created = Read.moment(Read.text(proof, "created")).orElse(now);
        if (retiredAt != null && created.isAfter(retiredAt.plus(SKEW))) {
            return Finding.of(FindingCode.KEY_RETIRED);
        }
        return signature(proof, key.key());
    }

    private Finding signature(JsonObject proof, PublicKey key) {
        try {
            return Finding.of(
                    SUITE.verifies(credential, proof, key) ? FindingCode.SIGNATURE_INTACT : FindingCode.ALTERED);
        } catch (Malformed e) {
            return switch (e.reason()) {
                case UNDEFINED_TERM, NOT_JSON_LD -> Finding.of(FindingCode.UNDEFINED_TERM);
                case UNKNOWN_CONTEXT -> Finding.of(FindingCode.CONTEXT_UNKNOWN, "");
                case TOO_COMPLEX -> Finding.of(FindingCode.TOO_LARGE);
                default -> Finding.of(FindingCode.PROOF_MALFORMED);
            };
        }
    }
}
