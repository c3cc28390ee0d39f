package org.passerelle.demand;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * What the index needs to know of an open demand.
 *
 * @param shares for each skill, how much of an opening counts for it, 0 to 1
 */
record Observation(
        UUID signal, UUID employer, String zoneCode, int openings, Instant observedAt, Map<String, Double> shares) {
    /** No demand counts for more openings than this, whatever it says. */
    static final int MOST_OPENINGS = 20;

    int countedOpenings() {
        return Math.min(openings, MOST_OPENINGS);
    }
}
