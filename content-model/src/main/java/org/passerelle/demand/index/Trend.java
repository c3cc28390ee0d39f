package org.passerelle.demand.index;

/**
 * How the share of a skill or an occupation in what is newly asked for has moved: that of the last 60 days against that
 * of the 60 days before.
 *
 * @param change the ratio of the two shares less 1: 0.2 is a fifth more; drawn to 0 where little is known
 * @param low its lower 10 % bound
 * @param high its upper 10 % bound
 */
public record Trend(double change, double low, double high) {
    private static final double PRIOR = 5;
    private static final double NORMAL_90 = 1.2815515655446004;

    /** Nothing is known. */
    static final Trend NONE = new Trend(0, 0, 0);

    /**
     * The logarithm of the ratio of two shares, each drawn to their common one by as many openings as {@link #PRIOR},
     * with the error of a ratio of two counts.
     */
    static Trend of(double asked, double all, double askedBefore, double allBefore) {
        double share = all + allBefore > 0 ? (asked + askedBefore) / (all + allBefore) : 0;
        if (share <= 0) {
            return NONE;
        }
        double pull = PRIOR / share;
        double log = Math.log((asked + PRIOR) / (all + pull)) - Math.log((askedBefore + PRIOR) / (allBefore + pull));
        double error = NORMAL_90 * Math.sqrt(1 / (asked + PRIOR) + 1 / (askedBefore + PRIOR));
        return new Trend(Math.exp(log) - 1, Math.exp(log - error) - 1, Math.exp(log + error) - 1);
    }

    /** Whether it is as good as sure that it moved. */
    public boolean isSure() {
        return low > 0 || high < 0;
    }
}
