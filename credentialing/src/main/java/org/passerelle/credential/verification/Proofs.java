package org.passerelle.credential.verification;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.passerelle.credential.proof.EcdsaSd2023;
import org.passerelle.credential.proof.EddsaRdfc2022;
import org.passerelle.credential.proof.Malformed;
import org.passerelle.credential.proof.ProofCheck;
import org.passerelle.credential.proof.PublicKey;

/** Whether a document is unaltered and signed by whom it should be: every proof on it must say so. */
final class Proofs {
    /** What clocks may differ by. */
    static final Duration SKEW = Duration.ofMinutes(5);

    private static final int MOST = 4;
    private static final String PREVIOUS = "previousProof";

    private final JsonObject document;
    private final KeyCheck keys;
    private final String purpose;
    private final Suites suites;
    private final Instant now;

    Proofs(JsonObject credential, Optional<List<KnownKey>> keys, Suites suites, Instant now) {
        this(
                credential,
                new KeyCheck(Read.issuerId(credential), keys, KnownKey.Use.PROOFS, now),
                "assertionMethod",
                suites,
                now);
    }

    private Proofs(JsonObject document, KeyCheck keys, String purpose, Suites suites, Instant now) {
        this.document = document;
        this.keys = keys;
        this.purpose = purpose;
        this.suites = suites;
        this.now = now;
    }

    /**
     * Of a presentation, which its holder signs to show that it is they who present it, with the key that their
     * {@code did:key} is.
     */
    static Proofs ofHolder(JsonObject presentation, String holder, Instant now) {
        KeyCheck keys = new KeyCheck(holder, Optional.empty(), KnownKey.Use.PROOFS, now);
        return new Proofs(presentation, keys, "authentication", Suites.BUNDLED, now);
    }

    /** When the first proof says that it was made; empty when it does not. */
    static Optional<Instant> signedAt(JsonObject proof) {
        return Read.moment(Read.text(proof, "created"));
    }

    /** What is to be said of them, the worst first. */
    Finding finding() {
        JsonValue given = document.getOrDefault("proof", JsonValue.NULL);
        List<JsonObject> proofs = Read.objects(document, "proof");
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
                || suites.named(suite) == null
                || (proof.containsKey(PREVIOUS) && !suite.equals(EddsaRdfc2022.NAME))) {
            return Finding.of(FindingCode.SUITE_UNKNOWN, suite.isEmpty() ? Read.text(proof, "type") : suite);
        }
        if (previous(proof).isEmpty()) {
            return Finding.of(FindingCode.PROOF_MALFORMED);
        }
        if (!Read.text(proof, "proofPurpose").equals(purpose)) {
            return Finding.of(FindingCode.WRONG_PURPOSE);
        }
        return dates(proof)
                .orElseGet(() ->
                        keys.of(Read.text(proof, "verificationMethod"), signedAt(proof), key -> signature(proof, key)));
    }

    /**
     * The proofs that this one is about beside the document, because it was made after them and names them; empty when
     * one that it names is not there.
     */
    private Optional<List<JsonObject>> previous(JsonObject proof) {
        if (!proof.containsKey(PREVIOUS)) {
            return Optional.of(List.of());
        }
        List<String> named = Read.texts(proof, PREVIOUS);
        List<JsonObject> found = Read.objects(document, "proof").stream()
                .filter(other -> named.contains(Read.text(other, "id")))
                .toList();
        return named.isEmpty() || found.size() != named.size() ? Optional.empty() : Optional.of(found);
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

    private Finding signature(JsonObject proof, PublicKey key) {
        ProofCheck suite = Objects.requireNonNull(suites.named(Read.text(proof, "cryptosuite")));
        FindingCode good =
                suite.name().equals(EcdsaSd2023.NAME) ? FindingCode.PART_INTACT : FindingCode.SIGNATURE_INTACT;
        try {
            List<JsonObject> before = previous(proof).orElseThrow();
            boolean made = before.isEmpty()
                    ? suite.verifies(document, proof, key)
                    : suites.chaining().verifiesAfter(document, before, proof, key);
            return Finding.of(made ? good : FindingCode.ALTERED);
        } catch (Malformed e) {
            return finding(e);
        }
    }

    /** What is to be said of a document that cannot be brought into canonical form. */
    static Finding finding(Malformed e) {
        return switch (e.reason()) {
            case UNDEFINED_TERM, NOT_JSON_LD -> Finding.of(FindingCode.UNDEFINED_TERM);
            case UNKNOWN_CONTEXT -> Finding.of(FindingCode.CONTEXT_UNKNOWN, "");
            case TOO_COMPLEX -> Finding.of(FindingCode.TOO_LARGE);
            default -> Finding.of(FindingCode.PROOF_MALFORMED);
        };
    }
}
