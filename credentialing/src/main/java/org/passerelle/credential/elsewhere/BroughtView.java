package org.passerelle.credential.elsewhere;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.credential.verification.Finding;
import org.passerelle.credential.verification.Verdict;

/**
 * A credential from elsewhere as its bearer sees it.
 *
 * @param name what was earned, as it says; empty while it could not be verified
 * @param issuer its issuer's identifier
 * @param issuerName its issuer as the region calls it; empty when the region does not trust it
 * @param skills what it attests, by the URIs of skills
 * @param validFrom since when it is in force; null when it does not say
 * @param validUntil until when; null for ever
 * @param checkedAt when it was checked last
 * @param verdict what that said
 * @param reason the finding that decided
 * @param yours whether it was shown to be about its bearer
 * @param counts whether it counts for its bearer: theirs, in force, of an issuer that the region trusts
 */
public record BroughtView(
        UUID id,
        String name,
        String issuer,
        String issuerName,
        Set<String> skills,
        @Nullable Instant validFrom,
        @Nullable Instant validUntil,
        Instant broughtAt,
        Instant checkedAt,
        Verdict verdict,
        Finding reason,
        boolean yours,
        boolean counts) {
    /** Copies the skills. */
    public BroughtView {
        skills = Set.copyOf(skills);
    }
}
