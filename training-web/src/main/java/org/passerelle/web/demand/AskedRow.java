package org.passerelle.web.demand;

/**
 * A skill or an occupation that is asked for, in words.
 *
 * @param months where it is shown month by month
 * @param level the openings that ask for it as of now, and the bounds between which they most likely lie
 * @param share its share of the openings in reach
 * @param posted openings and employers, as posted lately
 * @param direction {@code up}, {@code down}, or {@code still} where no change is sure
 * @param trend the change in two months with its bounds
 * @param change the same, drawn
 * @param specific how many times as much as in the whole region; empty where it is as everywhere
 * @param estimated whether the figures are the region's
 * @param courses how many courses teach it; of an occupation, a skill that it cannot do without
 * @param answer where these courses are, or the way to the occupation
 */
public record AskedRow(
        String label,
        String months,
        Level level,
        String share,
        String posted,
        String direction,
        String trend,
        Change change,
        String specific,
        boolean estimated,
        int courses,
        String answer) {
    /**
     * Openings as of now.
     *
     * @param low the lower 10 % bound
     * @param high the upper 10 % bound
     * @param said the openings, in words
     * @param between the bounds, in words
     */
    public record Level(double openings, double low, double high, String said, String between) {}

    /**
     * A change on a line from a quarter to four times, no change in the middle, each doubling as long.
     *
     * @param low where its lower bound stands, 0 to 100
     * @param at where it stands itself
     * @param high where its upper bound stands
     */
    public record Change(int low, int at, int high) {
        static Change of(double low, double change, double high) {
            return new Change(place(low), place(change), place(high));
        }

        private static int place(double change) {
            double doublings = Math.log(Math.max(1e-3, 1 + change)) / Math.log(2);
            return (int) Math.round(50 + 25 * Math.max(-2, Math.min(2, doublings)));
        }
    }
}
