package org.passerelle.matching;

import java.util.List;
import org.passerelle.catalogue.CourseCard;

/**
 * What answers to a demand for a skill.
 *
 * @param skillUri the skill
 * @param courses the courses that teach it, those that one can begin in reach first
 * @param learning how many people learn it in reach now
 * @param prepared whether somebody writes a course for it
 */
public record AnsweredSkill(String skillUri, List<Course> courses, int learning, boolean prepared) {
    /** Copies the courses. */
    public AnsweredSkill {
        courses = List.copyOf(courses);
    }

    /**
     * A course that teaches it.
     *
     * @param open whether one can begin it in reach
     * @param fresh whether it was published after the demand
     */
    public record Course(CourseCard card, boolean open, boolean fresh) {}
}
