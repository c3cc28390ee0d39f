package org.passerelle.matching;

import java.time.Instant;

/**
 * Weights with when and why they were published.
 *
 * @param publishedAt {@link Instant#EPOCH} for those that held from the beginning
 * @param reason empty for those
 */
public record FormulaView(RankingFormula formula, Instant publishedAt, String reason) {
    /** What held from the beginning. */
    static final FormulaView USUAL = new FormulaView(RankingFormula.USUAL, Instant.EPOCH, "");

    /** Whether an administrator published it. */
    public boolean isPublished() {
        return publishedAt.isAfter(Instant.EPOCH);
    }
}
