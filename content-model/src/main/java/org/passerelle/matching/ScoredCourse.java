package org.passerelle.matching;

import java.util.List;

/**
 * A course with its score, before anything is told of it.
 *
 * @param score the sum of the terms
 * @param terms the largest first
 */
record ScoredCourse(TeachingCourse course, double score, List<Term> terms) {
    /**
     * What one skill adds.
     *
     * @param depth how deeply it is taught, 0 to 1
     * @param low the share of openings in reach that ask for it at least
     * @param amount depth × low × openings in reach × ease
     */
    record Term(String skillUri, double depth, double low, double amount) {}

    /** How alike two courses are by what is asked for in them, 0 to 1: the cosine of their terms. */
    double alike(ScoredCourse other) {
        double shared = 0;
        for (Term term : terms) {
            for (Term that : other.terms) {
                if (term.skillUri.equals(that.skillUri)) {
                    shared += term.depth * term.low * that.depth * that.low;
                }
            }
        }
        double lengths = length() * other.length();
        return lengths > 0 ? shared / lengths : 0;
    }

    private double length() {
        return Math.sqrt(terms.stream()
                .mapToDouble(t -> t.depth * t.low * t.depth * t.low)
                .sum());
    }
}
