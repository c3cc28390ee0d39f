package org.passerelle.reading;

/**
 * Where somebody stands in an activity.
 *
 * @param paragraph of the text, counted from 1; 0 before the first
 * @param seconds of the film
 */
public record Whereabouts(int paragraph, int seconds) {
    /** At its beginning. */
    public static final Whereabouts BEGINNING = new Whereabouts(0, 0);
}
