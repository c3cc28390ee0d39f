package org.passerelle.skills;

/**
 * A stretch of a text.
 *
 * @param start where it begins, in UTF-16 units as Java and JavaScript count
 * @param end where it ends, exclusive
 */
public record Span(int start, int end) {}
