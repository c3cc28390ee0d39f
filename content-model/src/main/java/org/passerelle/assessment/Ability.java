package org.passerelle.assessment;

/**
 * What somebody can do of a skill, by their answers.
 *
 * @param ability in logits; 0 for who answers half of the usual items
 * @param error its standard error
 * @param items how many items there were
 */
public record Ability(String skill, double ability, double error, int items) {
    private static final double CERTAIN = 1.96;

    /** The share of usual items that one would answer, 0 to 1. */
    public double share() {
        return Rasch.chance(ability, 0);
    }

    /** The level that is reached: 0 for none, 1 to 4. */
    public int level() {
        return RaschScale.level(ability);
    }

    /** The lowest level that it may be, with 95 % certainty. */
    public int least() {
        return RaschScale.level(ability - CERTAIN * error);
    }

    /** The highest level that it may be, with 95 % certainty. */
    public int most() {
        return RaschScale.level(ability + CERTAIN * error);
    }

    /** Whether the mark, in per cent of usual items, is reached even when the ability is one error less. */
    public boolean reaches(int mark) {
        return Rasch.chance(ability - error, 0) * 100 >= mark;
    }
}
