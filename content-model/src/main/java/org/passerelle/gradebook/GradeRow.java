package org.passerelle.gradebook;

import java.util.List;
import java.util.UUID;

/**
 * A learner's line of the gradebook. Beside the total always stand the skills, so that a good mean hides no skill that
 * is not reached.
 *
 * @param group the learner's group; empty for none
 * @param cells as many as there are tasks, in their order
 * @param skills the skills that the course teaches
 */
public record GradeRow(
        UUID enrolment, String name, String group, List<Cell> cells, Total total, List<SkillStand> skills) {
    /** Copies the lists. */
    public GradeRow {
        cells = List.copyOf(cells);
        skills = List.copyOf(skills);
    }

    /** The skills of which something was handed in, and not enough. */
    public List<SkillStand> failed() {
        return skills.stream().filter(SkillStand::failed).toList();
    }

    /** The skills that are not reached yet, failed or not. */
    public List<SkillStand> missing() {
        return skills.stream().filter(skill -> !skill.reached()).toList();
    }
}
