package org.passerelle.catalogue;

/**
 * Something that is said in a film.
 *
 * @param from the second at which it begins
 * @param words without mark-up
 */
public record Cue(double from, String words) {}
