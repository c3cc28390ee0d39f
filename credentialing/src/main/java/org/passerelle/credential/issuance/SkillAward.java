package org.passerelle.credential.issuance;

import org.passerelle.kernel.Refusal;

/**
 * The result in one skill of the achievement.
 *
 * @param uri the skill's URI, as the achievement names it
 * @param score from 0 to 1
 * @param attained whether the skill counts as attained
 */
public record SkillAward(String uri, double score, boolean attained) {
    /**
     * Checks it.
     *
     * @throws Refusal when the score is out of range
     */
    public SkillAward {
        if (!(score >= 0 && score <= 1)) {
            throw new Refusal("credential.scoreOutOfRange");
        }
    }

    /** Whole per cent, rounded down so that 100 means all. */
    int percent() {
        return (int) Math.floor(score * 100 + 1e-9);
    }
}
