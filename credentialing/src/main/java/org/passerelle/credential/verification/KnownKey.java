package org.passerelle.credential.verification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.passerelle.credential.proof.PublicKey;

/**
 * A key of an issuer that we know.
 *
 * @param id the verification method's identifier: the issuer's DID and a fragment
 * @param key the key; null when it is of a kind that we cannot use
 * @param use what its issuer signs with it when it issues
 * @param retiredAt since when it signs no more, while what it signed stays good; null while it signs
 * @param revokedAt since when it is known to be in other hands, so that nothing it signed is good; null for never
 */
public record KnownKey(
        String id,
        @Nullable PublicKey key,
        Use use,
        @Nullable Instant retiredAt,
        @Nullable Instant revokedAt) {
    /** What an issuer signs with a key when it issues. */
    public enum Use {
        /** Nothing: it does not stand in the issuer's {@code assertionMethod}, or is for another purpose. */
        NOTHING,
        /** Proofs within documents, but no tokens. */
        PROOFS,
        /** Tokens, but no proofs. */
        TOKENS,
        /** Either. */
        ANYTHING
    }

    /** Whether its issuer signs anything with it when it issues. */
    public boolean forIssuing() {
        return use != Use.NOTHING;
    }
}
