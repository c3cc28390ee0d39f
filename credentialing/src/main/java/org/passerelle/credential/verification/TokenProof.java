package org.passerelle.credential.verification;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.passerelle.credential.proof.CompactToken;
import org.passerelle.credential.proof.PublicKey;

/**
 * Whether a token is unaltered and signed by its issuer, as W3C VC-JOSE-COSE and section 8.2 of Open Badges 3.0 have
 * it: EdDSA, ES256 or RS256, whichever the issuer's key is for. A token that is not signed, or signed with a secret
 * that both sides would have to share, is no proof of anything; other algorithms are not called false.
 *
 * <p>The two profiles give {@code exp} and {@code nbf} different meanings, so each is read by its own {@code typ}: in
 * the one they are about the signature, in the other they repeat the credential's dates.
 */
final class TokenProof {
    private static final Set<String> SHARED_SECRET = Set.of("HS256", "HS384", "HS512");
    private static final Map<String, PublicKey.Kind> KINDS = Map.of(
            "EdDSA", PublicKey.Kind.ED25519,
            "Ed25519", PublicKey.Kind.ED25519,
            "ES256", PublicKey.Kind.P256,
            "RS256", PublicKey.Kind.RSA);

    private static final Set<String> OF_JOSE = Set.of("vc+jwt", "vc+ld+jwt", "vc+ld+json+jwt", "vc-ld+jwt");
    private static final Set<String> OF_BADGES = Set.of("", "JWT");

    private final CompactToken token;
    private final KeyCheck keys;
    private final String issuerId;
    private final Instant now;

    TokenProof(CompactToken token, Optional<List<KnownKey>> keys, Instant now) {
        this.token = token;
        this.issuerId = Read.issuerId(token.credential());
        this.keys = new KeyCheck(issuerId, keys, KnownKey.Use.TOKENS, now);
        this.now = now;
    }

    /** What is to be said of it. */
    Finding finding() {
        String algorithm = Read.text(token.header(), "alg");
        if (algorithm.equalsIgnoreCase("none") || token.signature().length == 0) {
            return Finding.of(FindingCode.NO_PROOF);
        }
        if (SHARED_SECRET.contains(algorithm)
                || token.header().containsKey("crit")
                || !isOneProfile()
                || contradicts()) {
            return Finding.of(FindingCode.PROOF_MALFORMED);
        }
        PublicKey.Kind kind = KINDS.get(algorithm);
        if (kind == null) {
            return Finding.of(FindingCode.SUITE_UNKNOWN, algorithm);
        }
        if (isOfJose()
                && moment("exp")
                        .filter(end -> end.plus(Proofs.SKEW).isBefore(now))
                        .isPresent()) {
            return Finding.of(FindingCode.PROOF_EXPIRED, moment("exp").orElseThrow());
        }
        return keys.of(method(), signedAt().or(() -> moment("nbf")), key -> signature(key, kind));
    }

    /** The header does not choose how a key is used: one of another kind than the algorithm's is refused. */
    private Finding signature(PublicKey key, PublicKey.Kind kind) {
        if (key.kind() != kind) {
            return Finding.of(FindingCode.PROOF_MALFORMED);
        }
        return Finding.of(token.verifies(key) ? FindingCode.SIGNATURE_INTACT : FindingCode.ALTERED);
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

    private boolean isOfJose() {
        return OF_JOSE.contains(type());
    }

    private boolean isOneProfile() {
        return isOfJose() || OF_BADGES.contains(type());
    }

    /** A token for something else, such as signing in, is no credential, even if its payload is one. */
    private String type() {
        String type = Read.text(token.header(), "typ");
        return type.startsWith("application/") ? type.substring("application/".length()) : type;
    }

    /** What the token says about the credential beside it must be what the credential says itself. */
    private boolean contradicts() {
        JsonObject said = token.credential();
        return said.containsKey("vc")
                || said.containsKey("vp")
                || differs("iss", issuerId)
                || differs("jti", Read.text(said, "id"))
                || differs("sub", Read.text(Read.object(said, "credentialSubject"), "id"))
                || (isOfJose() ? isUntimely() : differsInTime());
    }

    private boolean differsInTime() {
        return differs("nbf", Read.moment(Read.text(token.credential(), "validFrom")))
                || differs("exp", Read.moment(Read.text(token.credential(), "validUntil")));
    }

    /** Dates of a signature that are none, or lie ahead of it. */
    private boolean isUntimely() {
        boolean unreadable = List.of("iat", "nbf", "exp").stream()
                .anyMatch(claim ->
                        token.credential().containsKey(claim) && moment(claim).isEmpty());
        return unreadable
                || moment("nbf")
                        .filter(from -> from.isAfter(now.plus(Proofs.SKEW)))
                        .isPresent();
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
