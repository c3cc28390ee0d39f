package org.passerelle.credential.verification;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.credential.proof.CompactToken;
import org.passerelle.credential.proof.Malformed;
import org.passerelle.credential.proof.StrictJson;

/**
 * A text taken for a credential: what it says, or why it cannot be read.
 *
 * @param credential what it says; null when it cannot be read
 * @param token the token that it came in; null for JSON
 * @param unreadable why it cannot be read; null when it can
 */
record Opened(
        @Nullable JsonObject credential,
        @Nullable CompactToken token,
        @Nullable Finding unreadable) {
    /** Opens any text, however odd it is. */
    static Opened of(String text) {
        boolean isToken = CompactToken.isOne(text);
        try {
            if (!isToken) {
                return new Opened(StrictJson.read(text), null, null);
            }
            CompactToken token = CompactToken.read(text);
            return new Opened(token.credential(), token, null);
        } catch (Malformed e) {
            FindingCode code =
                    isToken && e.reason() == Malformed.Reason.ENCODING ? FindingCode.OTHER_FORM : code(e.reason());
            return new Opened(null, null, Finding.of(code));
        }
    }

    private static FindingCode code(Malformed.Reason reason) {
        return switch (reason) {
            case EMPTY -> FindingCode.EMPTY;
            case DUPLICATE_KEY -> FindingCode.DUPLICATE_KEY;
            case TOO_LARGE, TOO_DEEP, TOO_COMPLEX -> FindingCode.TOO_LARGE;
            default -> FindingCode.NOT_JSON;
        };
    }

    /** The issuer's identifier as the document gives it; empty when it gives none. */
    String issuerId() {
        return credential == null ? "" : Read.issuerId(credential);
    }

    /**
     * What the document itself shows: whether it is well formed, unaltered, and signed with a key of its issuer. Needs
     * nothing from outside, so that many can be looked at at once.
     */
    List<Finding> examined(Signatory signatory, Reader reader, Suites suites, Instant now) {
        if (credential == null) {
            return List.of(unreadable == null ? Finding.of(FindingCode.NOT_JSON) : unreadable);
        }
        List<Finding> findings = new ArrayList<>(new Structure(credential).findings());
        if (goesOn(findings)) {
            new BadgeRules(credential).finding().ifPresent(findings::add);
            new LearnerRecord(credential).complete().ifPresent(findings::add);
            findings.add(new Vocabulary(credential, signatory.isOurselves(), reader, suites).finding());
        }
        if (goesOn(findings)) {
            findings.addAll(proven(credential, signatory, suites, now));
        }
        return findings;
    }

    private List<Finding> proven(JsonObject document, Signatory signatory, Suites suites, Instant now) {
        Optional<Instant> signedAt;
        Finding proof;
        if (token == null) {
            proof = new Proofs(document, signatory.keys(), suites, now).finding();
            signedAt = Proofs.signedAt(Read.object(document, "proof"));
        } else {
            TokenProof ofToken = new TokenProof(token, signatory.keys(), now);
            proof = ofToken.finding();
            signedAt = ofToken.signedAt();
        }
        boolean keyTold = proof.code().isIntact() && signatory.keys().isPresent() && signedAt.isPresent();
        return keyTold ? List.of(proof, Finding.of(FindingCode.KEY_IN_USE, signedAt.orElseThrow())) : List.of(proof);
    }

    /** Later checks make sense only for what could be read. */
    private static boolean goesOn(List<Finding> findings) {
        return findings.stream()
                .allMatch(f -> f.outcome() == Outcome.PASSED
                        || f.outcome() == Outcome.NOTE
                        || f.code() == FindingCode.RELATED_NOT_CHECKED);
    }
}
