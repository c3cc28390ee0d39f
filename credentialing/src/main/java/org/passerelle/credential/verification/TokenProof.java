package org.passerelle.credential.verification;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.passerelle.credential.proof.CompactToken;

/**
 * Whether a token is unaltered and signed by its issuer: EdDSA over Ed25519, ES256 or RS256, as W3C VC-JOSE-COSE and
 * Open Badges 3.0 allow; a key counts for its own algorithm alone. A token that is not signed, or signed with a secret
 * that both sides would have to share, is no proof of anything; other algorithms are not called false.
 */
final class TokenProof {
    private static final Set<String> SHARED_SECRET = Set.of("HS256", "HS384", "HS512");
    private static final Set<String> READ = Set.of("EdDSA", "Ed25519", "ES256", "RS256");

    private final CompactToken token;
    private final KeyCheck keys;
    private final String issuerId;

    TokenProof(CompactToken token, Optional<List<KnownKey>> keys, Instant now) {
        this.token = token;
        this.issuerId = Read.issuerId(token.credential());
        this.keys = new KeyCheck(issuerId, keys, now);
    }

    /** What is to be said of it. */
    Finding finding() {
        String algorithm = Read.text(token.header(), "alg");
        if (algorithm.equalsIgnoreCase("none") || token.signature().length == 0) {
            return Finding.of(FindingCode.NO_PROOF);
        }
        if (SHARED_SECRET.contains(algorithm) || token.header().containsKey("crit") || contradicts()) {
            return Finding.of(FindingCode.PROOF_MALFORMED);
        }
        if (!READ.contains(algorithm)) {
            return Finding.of(FindingCode.SUITE_UNKNOWN, algorithm);
        }
        return keys.of(
                method(),
                signedAt(),
                key -> Finding.of(token.verifies(algorithm, key) ? FindingCode.SIGNATURE_INTACT : FindingCode.ALTERED));
    }

    /** When it says that it was signed; empty when it does not. */
    Optional<Instant> signedAt() {
        return moment("iat");
    }

    /** The key's identifier; a token may leave the issuer's out of it. */
    private String method() {
        String kid = Read.text(token.header(), "kid");
        return kid.startsWith("#") ? issuerId + kid : kid;
    }

    /** What the token says about the credential beside it must be what the credential says itself. */
    private boolean contradicts() {
        JsonObject said = token.credential();
        return said.containsKey("vc")
                || said.containsKey("vp")
                || differs("iss", issuerId)
                || differs("jti", Read.text(said, "id"))
                || differs("sub", Read.text(Read.object(said, "credentialSubject"), "id"))
                || differs("nbf", Read.moment(Read.text(said, "validFrom")))
                || differs("exp", Read.moment(Read.text(said, "validUntil")));
    }

    private boolean differs(String claim, String stated) {
        return token.credential().containsKey(claim)
                && !Read.text(token.credential(), claim).equals(stated);
    }

    private boolean differs(String claim, Optional<Instant> stated) {
        return token.credential().containsKey(claim)
                && !moment(claim).equals(stated.map(at -> Instant.ofEpochSecond(at.getEpochSecond())));
    }

    private Optional<Instant> moment(String claim) {
        return token.credential().get(claim) instanceof JsonNumber seconds
                        && Math.abs(seconds.doubleValue()) < Instant.MAX.getEpochSecond()
                ? Optional.of(Instant.ofEpochSecond(seconds.longValue()))
                : Optional.empty();
    }
}
