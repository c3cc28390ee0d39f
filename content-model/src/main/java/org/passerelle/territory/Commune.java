package org.passerelle.territory;

/**
 * A commune.
 *
 * @param code INSEE's code, five characters
 * @param zone the code of its employment zone
 */
public record Commune(String code, String name, String postalCode, String department, String zone) {}
