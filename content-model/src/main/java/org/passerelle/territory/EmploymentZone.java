package org.passerelle.territory;

/**
 * A zone within which most people live and work (INSEE, zoning of 2020).
 *
 * @param code INSEE's code, four characters
 * @param region the code of the region that it is attached to
 * @param latitude of its main town, in degrees
 * @param longitude of its main town, in degrees
 */
public record EmploymentZone(String code, String name, String region, double latitude, double longitude) {}
