package org.passerelle.matching;

import java.util.List;
import org.passerelle.delivery.Learners;

/**
 * What answers to a demand: each of its skills, and how many people learn any of them in reach, began and finished
 * since it was posted.
 */
public record DemandAnswer(List<AnsweredSkill> skills, Learners learners) {
    /** Copies the skills. */
    public DemandAnswer {
        skills = List.copyOf(skills);
    }

    /** How many of the skills nobody teaches. */
    public long untaught() {
        return skills.stream().filter(skill -> skill.courses().isEmpty()).count();
    }
}
