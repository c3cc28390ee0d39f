package org.passerelle.demand.index;

import java.util.Optional;

/**
 * How much a skill or an occupation is asked for in a zone, or in the region, in figures to be told.
 *
 * @param uri of the skill or the occupation
 * @param zoneCode the zone; empty for the region
 * @param share the share of openings that ask for it, 0 to 1, drawn towards the region's where little is known
 * @param low its lower 10 % bound
 * @param high its upper 10 % bound
 * @param expected openings that ask for it as of now, old ones counting less: {@code share} times the openings in reach
 * @param openings openings that ask for it, as posted in the last {@code days} days; of the region when
 *     {@code estimatedFromRegion}
 * @param employers how many employers posted them
 * @param signals how many demands they stand in, each counted once however often it was posted
 * @param withinMinutes how far by road the farthest of them is, rounded up to ten minutes; 0 when all are in the zone
 * @param days the days counted: 60, or 365 when nothing was posted in 60
 * @param estimatedFromRegion whether too little is known of the zone (fewer than 3 employers, or fewer than 5 demands'
 *     worth of evidence), so that the region's figures stand in for it
 * @param told whether what the figures rest on, the zone's demands or the region's, is enough for them to be published
 */
public record DemandFigures(
        String uri,
        Optional<String> zoneCode,
        double share,
        double low,
        double high,
        double expected,
        int openings,
        int employers,
        int signals,
        int withinMinutes,
        int days,
        boolean estimatedFromRegion,
        boolean told) {}
