package org.passerelle.territory;

/**
 * A commune.
 *
 * @param code INSEE's code, five characters
 * @param department the code of its department
 * @param zone the code of its employment zone
 * @param latitude in degrees
 * @param longitude in degrees
 */
public record Commune(
        String code,
        String name,
        String postalCode,
        String department,
        String zone,
        double latitude,
        double longitude) {}
