package org.passerelle.catalogue;

/**
 * How many courses there would be if this value were chosen, the other choices staying.
 *
 * @param chosen whether it is
 */
public record FacetCount(String value, int count, boolean chosen) {}
