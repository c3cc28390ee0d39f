package org.passerelle.territory;

/**
 * A region.
 *
 * @param code INSEE's code
 */
public record Region(String code, String name) {}
