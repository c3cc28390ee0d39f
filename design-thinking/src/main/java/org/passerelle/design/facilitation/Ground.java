package org.passerelle.design.facilitation;

/** On what whoever granted a level relied. */
public enum Ground {
    /** They saw how the person facilitates. */
    SEEN,
    /** At level 1: the programme's lessons, all done; nobody need have seen it. */
    LESSONS
}
