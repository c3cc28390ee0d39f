package org.passerelle.matching;

import java.util.Map;
import java.util.UUID;

/**
 * What the ranking needs to know of a course.
 *
 * @param skillLevels the level to which each skill is taught, 1 (first steps) to 4 (mastery), by the skill's URI
 * @param hours the effort in hours, 0 or more
 * @param costEuros what the learner or a payer pays, 0 or more
 */
public record TeachingCourse(UUID id, Map<String, Integer> skillLevels, double hours, int costEuros) {
    /** Copies the levels. */
    public TeachingCourse {
        skillLevels = Map.copyOf(skillLevels);
    }
}
