package org.passerelle.demand.index;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the index needs to know of a demand.
 *
 * @param cluster what it shares with those that are one posting with it
 * @param employer the employer's key
 * @param occupation the occupation that it is for; null when it is not known
 * @param ended whether it counts no longer
 * @param version how often it was changed
 * @param shares for each skill, how much of an opening counts for it, 0 to 1
 */
record Observation(
        UUID signal,
        UUID cluster,
        String employer,
        @Nullable String occupation,
        String zoneCode,
        int openings,
        double trust,
        Instant observedAt,
        LocalDate lastDay,
        boolean ended,
        long version,
        Map<String, Double> shares) {}
