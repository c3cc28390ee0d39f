package org.passerelle.gradebook;

import org.jspecify.annotations.Nullable;

/**
 * How a learner stands with a skill of the course.
 *
 * @param percent 0 to 100; null while nothing was handed in about it
 * @param mark from which on it is reached, in per cent
 */
public record SkillStand(String skill, @Nullable Integer percent, int mark) {
    /** Whether it is reached. */
    public boolean reached() {
        return percent != null && percent >= mark;
    }

    /** Whether something was handed in about it that was not enough. */
    public boolean failed() {
        return percent != null && percent < mark;
    }
}
