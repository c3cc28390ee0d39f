package org.passerelle.matching;

import org.passerelle.kernel.Refusal;

/**
 * The weights of the catalogue's order.
 *
 * @param demandWeight when words were looked for, how much demand counts against how well a course answers them, 0 to
 *     3: at 1 both count alike
 * @param costExponent how much effort and price hold a course back, 0 (not at all) to 1 (in proportion)
 * @param eurosPerHour how many euros of price weigh like an hour of a learner's time, 1 to 200
 * @param hoursToBegin what finding and beginning a course costs, however short it is, in hours, 0.25 to 40
 * @param diversity by what part a course counts less that teaches just what one above it teaches, 0 to 0.9
 */
public record RankingFormula(
        double demandWeight, double costExponent, double eurosPerHour, double hoursToBegin, double diversity) {
    /** What holds until an administrator publishes something else. */
    public static final RankingFormula USUAL = new RankingFormula(1, 0.5, 15, 1, 0.2);

    /**
     * Checks the ranges.
     *
     * @throws Refusal beside the weight that is out of its range
     */
    public RankingFormula {
        within("demandWeight", demandWeight, 0, 3);
        within("costExponent", costExponent, 0, 1);
        within("eurosPerHour", eurosPerHour, 1, 200);
        within("hoursToBegin", hoursToBegin, 0.25, 40);
        within("diversity", diversity, 0, 0.9);
    }

    private static void within(String field, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw Refusal.of(field, "matching.weightOutOfRange", least, most);
        }
    }

    /**
     * What a course costs a learner, in hours: its effort, its price, and beginning it.
     *
     * @param hours the effort, 0 or more
     * @param euros the price, 0 or more
     */
    public double cost(double hours, double euros) {
        return hoursToBegin + Math.max(0, hours) + Math.max(0, euros) / eurosPerHour;
    }

    /** By what cost multiplies a course's score, more than 0 to 1 for a cost of an hour or more. */
    public double ease(double cost) {
        return Math.pow(cost, -costExponent);
    }
}
