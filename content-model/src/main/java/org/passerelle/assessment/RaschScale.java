package org.passerelle.assessment;

/** The scale on which abilities and difficulties are compared, in logits, and what it means in words. */
final class RaschScale {
    private static final double STEP = 1;
    private static final double[] LEVELS = {-1.5, -0.5, 0.5, 1.5};

    private RaschScale() {}

    /** Where an item begins of which a trainer said how difficult it is, 1 easy to 5 hard. */
    static double ofDifficulty(int difficulty) {
        return (difficulty - Item.USUAL_DIFFICULTY) * STEP;
    }

    /** The level of a skill that an ability reaches: 0 for none, 1 to 4. */
    static int level(double ability) {
        int level = 0;
        while (level < LEVELS.length && ability >= LEVELS[level]) {
            level++;
        }
        return level;
    }
}
