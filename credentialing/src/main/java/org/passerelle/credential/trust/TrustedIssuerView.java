package org.passerelle.credential.trust;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A trusted issuer as its keepers see it.
 *
 * @param identifier its DID, or the address of its Open Badges 2.0 profile
 * @param name what they call it
 * @param addedBy who added it
 * @param addedAt when
 * @param removedBy who removed it; null while it counts
 * @param removedAt when; null while it counts
 */
public record TrustedIssuerView(
        UUID id,
        String identifier,
        String name,
        UUID addedBy,
        Instant addedAt,
        @Nullable UUID removedBy,
        @Nullable Instant removedAt) {
    /** Whether it counts. */
    public boolean counts() {
        return removedAt == null;
    }
}
