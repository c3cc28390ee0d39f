package org.passerelle.delivery;

/**
 * How many people learn; each counts once, in however many places.
 *
 * @param learning who is at it now
 * @param began who began, or came back, since a moment, and did not leave
 * @param completed who finished since that moment
 */
public record Learners(int learning, int began, int completed) {
    /** Nobody. */
    public static final Learners NONE = new Learners(0, 0, 0);
}
