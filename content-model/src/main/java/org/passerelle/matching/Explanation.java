package org.passerelle.matching;

import java.time.Instant;
import java.util.List;
import org.passerelle.demand.index.DemandFigures;

/**
 * A course's score with everything it is made of, so that whoever doubts it can reckon it again.
 *
 * @param terms what each skill adds, the largest first
 * @param score their sum
 * @param cost effort, price and beginning, in hours
 * @param ease what cost multiplies each term by
 * @param openings the openings in reach as of now, old ones counting less
 * @param asOf when the demand that was counted last changed
 * @param formula the weights, with when and why they were published
 */
public record Explanation(
        List<Term> terms, double score, double cost, double ease, double openings, Instant asOf, FormulaView formula) {
    /** Copies the terms. */
    public Explanation {
        terms = List.copyOf(terms);
    }

    /**
     * What one skill adds: depth × low × openings × ease.
     *
     * @param depth how deeply it is taught, 0 to 1
     * @param demand what is asked for, with the figures of the demands behind it
     * @param amount what it adds; without the skill the score would be lower by just that
     */
    public record Term(String skillUri, double depth, DemandFigures demand, double amount) {}
}
