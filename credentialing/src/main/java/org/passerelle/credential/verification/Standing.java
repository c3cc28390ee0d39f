package org.passerelle.credential.verification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a credential stands in its issuer's register.
 *
 * @param issued whether the register holds it at all
 * @param revokedAt when it was withdrawn; null when it was not
 * @param reason why; empty when it was not
 * @param asOf the time of the list or register that says so; null when none does
 * @param superseded whether it was withdrawn because another one took its place
 */
public record Standing(
        boolean issued,
        @Nullable Instant revokedAt,
        String reason,
        @Nullable Instant asOf,
        boolean superseded) {
    /** Held, and not replaced by another one. */
    public Standing(boolean issued, @Nullable Instant revokedAt, String reason, @Nullable Instant asOf) {
        this(issued, revokedAt, reason, asOf, false);
    }

    /** The register does not hold it. */
    public static final Standing NEVER_ISSUED = new Standing(false, null, "", null, false);

    /** Held, and not withdrawn as of this time. */
    public static Standing good(Instant asOf) {
        return new Standing(true, null, "", asOf, false);
    }
}
