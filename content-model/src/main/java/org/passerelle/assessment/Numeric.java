package org.passerelle.assessment;

import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.Refusal;

/**
 * A number is asked for.
 *
 * @param answer the right one
 * @param tolerance how far from it is right too, 0 or more
 * @param unit in what it is counted; may be empty
 */
public record Numeric(
        String key,
        String skill,
        LocalizedText prompt,
        double answer,
        double tolerance,
        String unit,
        LocalizedText feedback)
        implements Item {
    private static final int LONGEST_UNIT = 20;

    /** @throws Refusal beside the field that is wrong */
    public Numeric {
        Items.check(key, skill, prompt);
        if (!Double.isFinite(answer)) {
            throw Refusal.of("answer", "assessment.numberWrong", key);
        }
        if (!(tolerance >= 0) || !Double.isFinite(tolerance)) {
            throw Refusal.of("tolerance", "assessment.numberWrong", key);
        }
        if (unit.length() > LONGEST_UNIT) {
            throw Refusal.of("unit", "kernel.tooLong", LONGEST_UNIT);
        }
    }

    @Override
    public String type() {
        return "NUMERIC";
    }
}
