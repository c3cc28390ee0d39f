package org.passerelle.delivery;

import java.time.LocalDate;

/**
 * How far a learner is with what they want to do this week.
 *
 * @param amount what they want; 0 when they did not say
 * @param done what they did since Monday
 * @param monday the first day of this week
 */
public record WeekView(Measure measure, int amount, int done, LocalDate monday) {
    /** In what a week is counted. */
    public enum Measure {
        /** Minutes that the activities done are planned to take, and presence at sessions. */
        MINUTES,
        /** Activities done. */
        ACTIVITIES
    }

    /** Whether they said what they want. */
    public boolean isSet() {
        return amount > 0;
    }

    /** How much of it is done, 0 to 1. */
    public double share() {
        return amount == 0 ? 0 : Math.min(1, (double) done / amount);
    }

    /** Whether it is reached. */
    public boolean isReached() {
        return isSet() && done >= amount;
    }
}
