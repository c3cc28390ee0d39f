package org.passerelle.credential.issuance;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
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
 * @param evidence one sentence on what shows it; empty for none
 */
public record AwardRequest(
        AchievementDefinition achievement,
        UUID holder,
        String holderName,
        Language language,
        List<SkillAward> results,
        Instant completedAt,
        String evidence) {
    /** Copies the results. */
    public AwardRequest {
        results = List.copyOf(results);
    }
}
