package org.passerelle.profile;

import java.util.List;
import java.util.Set;

/**
 * What of a passport is shown.
 *
 * @param sections skills whose strongest origin is one of these
 * @param skills and that are among these, by their URIs
 * @param name whether the person's name is
 */
public record PassportChoice(Set<Origin> sections, Set<String> skills, boolean name) {
    /** Copies both. */
    public PassportChoice {
        sections = Set.copyOf(sections);
        skills = Set.copyOf(skills);
    }

    /** Those that are chosen out of these. */
    List<PassportSkill> of(List<PassportSkill> all) {
        return all.stream()
                .filter(skill -> sections.contains(skill.origin()))
                .filter(skill -> skills.contains(skill.held().uri()))
                .toList();
    }
}
