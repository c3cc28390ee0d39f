package org.passerelle.demand.index;

import java.time.YearMonth;

/**
 * What was posted for a skill or an occupation in a month.
 *
 * @param openings of the demands that were first seen then, at most 20 of each; 0 when they are few
 * @param employers how many posted them; 0 when they are few
 * @param few whether there are some, of fewer than three employers, so that they are not told
 */
public record MonthlyDemand(YearMonth month, int openings, int employers, boolean few) {}
