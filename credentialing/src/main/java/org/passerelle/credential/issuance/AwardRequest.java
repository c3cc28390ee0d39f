package org.passerelle.credential.issuance;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.credential.achievement.AchievementDefinition;
import org.passerelle.kernel.Language;

/**
 * What somebody has earned.
 *
 * @param achievement what it is
 * @param holder who earned it, by an identifier that stays inside
 * @param holderName the holder's name, as the credential shall bear it
 * @param language the language in which the credential is written; another one when the achievement lacks it
 * @param results skill by skill; a skill that the achievement does not name is left out
 * @param completedAt when it was earned; the credential is in force from then on
 * @param evidence what shows it, the whole and skill by skill; may be empty
 * @param hashedEmail an e-mail address of the holder's by which others may tell whose it is; null unless the holder
 *     wants it in
 */
public record AwardRequest(
        AchievementDefinition achievement,
        UUID holder,
        String holderName,
        Language language,
        List<SkillAward> results,
        Instant completedAt,
        List<Evidence> evidence,
        @Nullable String hashedEmail) {
    /** Copies the results and the evidence. */
    public AwardRequest {
        results = List.copyOf(results);
        evidence = List.copyOf(evidence);
    }
}
