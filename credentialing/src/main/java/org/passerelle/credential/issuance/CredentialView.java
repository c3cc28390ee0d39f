package org.passerelle.credential.issuance;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.credential.achievement.Achievement;
import org.passerelle.credential.achievement.Creator;
import org.passerelle.credential.achievement.SkillAim;
import org.passerelle.kernel.AccessCode;
import org.passerelle.kernel.LocalizedText;

/**
 * A credential as pages show it.
 *
 * @param id its identifier
 * @param code what the holder hands on, in groups: {@code K7QF-2M9P-…}; accepted in any case and grouping
 * @param source what it was earned by: a key of the teaching side
 * @param holderName the holder's name, as it was signed
 * @param name what was earned
 * @param description what that is
 * @param criteria what one did to earn it
 * @param skills what it attests
 * @param creator the training body behind it; empty when none was named
 * @param document the signed JSON, to the byte; to be sent as {@code application/vc} in UTF-8
 * @param sha256 of the document, in hexadecimal; serves as its ETag
 * @param issuedAt when it was signed
 * @param revokedAt when it was withdrawn; null when it was not
 * @param revokedReason why; empty when it was not
 * @param isCorrected whether it took the place of another one, which named its holder wrongly
 * @param newest the code of the one that took its place by now; empty when none did
 */
public record CredentialView(
        UUID id,
        String code,
        String source,
        String holderName,
        LocalizedText name,
        LocalizedText description,
        LocalizedText criteria,
        List<SkillAim> skills,
        String creator,
        String document,
        String sha256,
        Instant issuedAt,
        @Nullable Instant revokedAt,
        String revokedReason,
        boolean isCorrected,
        String newest) {
    static CredentialView of(Credential credential, Achievement achievement, String newest) {
        return new CredentialView(
                credential.id(),
                AccessCode.grouped(credential.code()),
                credential.source(),
                credential.holderName(),
                achievement.name(),
                achievement.description(),
                achievement.criteria(),
                achievement.skills(),
                achievement.creator().map(Creator::name).orElse(""),
                credential.document(),
                credential.sha256(),
                credential.issuedAt(),
                credential.revokedAt(),
                credential.revokedReason(),
                credential.previous().isPresent(),
                newest.isEmpty() ? "" : AccessCode.grouped(newest));
    }

    /** Whether another one took its place. */
    public boolean isSuperseded() {
        return !newest.isEmpty();
    }

    /** The same as if it had never been withdrawn. */
    public CredentialView asIssued() {
        return new CredentialView(
                id,
                code,
                source,
                holderName,
                name,
                description,
                criteria,
                skills,
                creator,
                document,
                sha256,
                issuedAt,
                null,
                "",
                isCorrected,
                "");
    }

    /** Whether it was withdrawn. */
    public boolean isRevoked() {
        return revokedAt != null;
    }
}
