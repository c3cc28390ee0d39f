package org.passerelle.credential.verification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a credential stands in its issuer's register.
 *
 * @param issued whether the register holds it at all
 * @param revokedAt when it was withdrawn; null when it was not
 * @param reason why; empty when it was not
 */
public record Standing(boolean issued, @Nullable Instant revokedAt, String reason) {
    /** The register does not hold it. */
    public static final Standing NEVER_ISSUED = new Standing(false, null, "");
    /** Held, and not withdrawn. */
    public static final Standing GOOD = new Standing(true, null, "");
}
