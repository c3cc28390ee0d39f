package org.passerelle.matching;

import org.passerelle.demand.index.DemandFigures;

/**
 * A skill that is asked for more than it is taught.
 *
 * @param expected the openings that ask for it at least, as of now
 * @param answered how many learners the seats in reach are expected to bring to the end
 * @param gap what is left of the one less the other, more than 0
 * @param demand the figures to be told
 */
public record UnmetSkill(String skillUri, Why why, double expected, double answered, double gap, DemandFigures demand) {
    /** Why it is not taught enough. */
    public enum Why {
        /** No published course teaches it. */
        NO_COURSE,
        /** Courses teach it, but only farther than an hour from here. */
        TOO_FAR,
        /** Courses in reach teach it and have too few seats, or none that one can still take. */
        FULL
    }
}
