package org.passerelle.catalogue;

/** How a course is given (after Fox 2013). */
public enum DeliveryMode {
    /** Open to all, without limit of seats. */
    MOOC,
    /** A small group, paced, with a tutor. */
    SPOC,
    /** One short thing, taken alone, readable without enrolling. */
    TUTORIAL
}
