package org.passerelle.assessment;

import org.passerelle.kernel.Refusal;

/**
 * A number is asked for.
 *
 * @param answer the right one
 * @param tolerance how far from it is right too, 0 or more
 * @param unit in what it is counted; may be empty
 */
public record Numeric(double answer, double tolerance, String unit) implements Body {
    private static final int LONGEST_UNIT = 20;

    @Override
    public String type() {
        return "NUMERIC";
    }

    @Override
    public void check(String key) {
        if (!Double.isFinite(answer)) {
            throw Refusal.of("answer", "assessment.numberWrong", key);
        }
        check(key, tolerance, unit);
    }

    static void check(String key, double tolerance, String unit) {
        if (!(tolerance >= 0) || !Double.isFinite(tolerance)) {
            throw Refusal.of("tolerance", "assessment.numberWrong", key);
        }
        if (unit.length() > LONGEST_UNIT) {
            throw Refusal.of("unit", "kernel.tooLong", LONGEST_UNIT);
        }
    }

    @Override
    public Answer read(String key, String given) {
        return Answers.typed(key, given);
    }

    @Override
    public double score(Answer answer) {
        return Scorer.within(this, ((Answer.Typed) answer).text()) ? 1 : 0;
    }

    @Override
    public Look look(Draw draw) {
        return Look.typed(unit);
    }
}
