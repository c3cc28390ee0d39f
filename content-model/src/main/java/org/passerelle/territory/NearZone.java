package org.passerelle.territory;

/**
 * A zone in reach of another.
 *
 * @param minutes by road between their main towns; 0 for the zone itself
 */
public record NearZone(EmploymentZone zone, int minutes) {}
