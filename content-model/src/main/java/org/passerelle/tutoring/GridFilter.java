package org.passerelle.tutoring;

/** Which learners of a course are shown. */
public enum GridFilter {
    /** All but those who left. */
    ALL,
    /** Those who may need help. */
    HELP,
    /** Those who have done nothing yet. */
    NOT_STARTED,
    /** Those who have done all. */
    FINISHED
}
