package org.passerelle.credential.achievement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.Refusal;

/**
 * What can be earned, as whoever teaches it describes it.
 *
 * @param source what it is earned by: a key of the teaching side, such as a course's slug; at most 200 characters
 * @param name what it is called
 * @param description what it is
 * @param criteria what one must do to earn it
 * @param skills what it attests, skill by skill
 * @param creator who made it; null when that is who signs
 * @param kind by what it is earned
 */
public record AchievementDefinition(
        String source,
        LocalizedText name,
        LocalizedText description,
        LocalizedText criteria,
        List<SkillAim> skills,
        @Nullable Creator creator,
        Kind kind) {
    /** Earned by completing a course. */
    public AchievementDefinition(
            String source,
            LocalizedText name,
            LocalizedText description,
            LocalizedText criteria,
            List<SkillAim> skills,
            @Nullable Creator creator) {
        this(source, name, description, criteria, skills, creator, Kind.COURSE);
    }

    /** Earned by completing a course, and made by who signs. */
    public AchievementDefinition(
            String source,
            LocalizedText name,
            LocalizedText description,
            LocalizedText criteria,
            List<SkillAim> skills) {
        this(source, name, description, criteria, skills, null);
    }

    /**
     * Checks it and copies the skills.
     *
     * @throws Refusal when Open Badges 3.0 asks for a text that is missing
     */
    public AchievementDefinition {
        skills = List.copyOf(skills);
        if (source.isBlank() || source.length() > 200) {
            throw new Refusal("credential.sourceMissing");
        }
        if (name.isEmpty() || description.isEmpty() || criteria.isEmpty()) {
            throw new Refusal("credential.achievementIncomplete");
        }
    }
}
