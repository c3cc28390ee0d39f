package org.passerelle.credential.verification;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.credential.proof.StrictJson;
import org.passerelle.kernel.LocalizedText;

/**
 * What a credential says, all of it covered by its signature. A text that it does not give is empty.
 *
 * @param id the credential's identifier
 * @param holder the holder's name
 * @param achievement the achievement's name, in the language in which it was signed
 * @param description what the achievement is
 * @param criteria what one did to earn it
 * @param evidence what shows it
 * @param results skill by skill
 * @param attested the skills that it attests, by their URIs: those that it is aligned to, without those of which a
 *     result says that they were not reached
 * @param validFrom since when it is in force
 * @param validUntil until when; null for ever
 */
public record Claims(
        String id,
        String holder,
        LocalizedText achievement,
        LocalizedText description,
        String criteria,
        String evidence,
        List<SkillResult> results,
        List<String> attested,
        @Nullable Instant validFrom,
        @Nullable Instant validUntil) {
    /** Copies the lists. */
    public Claims {
        results = List.copyOf(results);
        attested = List.copyOf(attested);
    }

    /**
     * What a document of our own register says. Its signature is not looked at: whatever comes from elsewhere is for
     * {@link Verifying}.
     *
     * @throws org.passerelle.credential.proof.Malformed when it is no JSON
     */
    public static Claims ofOurOwn(String document) {
        return ClaimsReader.of(StrictJson.read(document));
    }
}
