package org.passerelle.territory;

/**
 * A department.
 *
 * @param code INSEE's code, two or three characters
 * @param region the code of its region
 */
public record Department(String code, String name, String region) {}
