package org.passerelle.skills;

import java.util.Optional;

/**
 * That an item of ROME and a skill of ESCO may be the same.
 *
 * @param item the URI of ROME's
 * @param skill the URI of ESCO's
 * @param confidence how likely they are, by their labels, 0 to 1
 * @param judgedSame what an administrator said of it; empty when nobody has
 */
public record SkillMatch(String item, String skill, double confidence, Optional<Boolean> judgedSame) {
    /** From here on two are one unless an administrator says otherwise. */
    public static final double SURE = 0.9;

    /** Whether the two count as one. */
    public boolean isSame() {
        return judgedSame.orElse(confidence >= SURE);
    }
}
