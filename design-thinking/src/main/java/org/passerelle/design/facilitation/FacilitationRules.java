package org.passerelle.design.facilitation;

/**
 * What the awards of workshops ask for; docs/design-thinking.md says the same in words. A sprint counts for who led a
 * workshop of it that was held, once its challenge was carried through all stages.
 */
public final class FacilitationRules {
    /** A workshop was held when it has ended, something was done on its boards, and so many people sat there. */
    public static final int LEAST_SEATS = 3;

    /** How many sprints level 1 asks for. */
    public static final int SPRINTS_OF_LEVEL_1 = 1;

    /** How many sprints level 2 asks for. */
    public static final int SPRINTS_OF_LEVEL_2 = 3;

    /** In how many of them a procedure was measured to take fewer days than before. */
    public static final int GAINS_OF_LEVEL_2 = 1;

    /** The least hours of a workshop that are attested. */
    public static final double LEAST_HOURS = 0.5;

    /** The most hours of a workshop that are attested. */
    public static final double MOST_HOURS = 14;

    private FacilitationRules() {}

    /** How many sprints a level asks for. */
    public static int sprints(int level) {
        return level == 1 ? SPRINTS_OF_LEVEL_1 : SPRINTS_OF_LEVEL_2;
    }

    /** How many measured gains a level asks for. */
    public static int gains(int level) {
        return level == 1 ? 0 : GAINS_OF_LEVEL_2;
    }
}
