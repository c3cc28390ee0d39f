package org.passerelle.catalogue;

/** What there is to do in an activity. */
public enum ActivityType {
    /** A text to read. */
    LESSON,
    /** A video to watch, with its transcript. */
    VIDEO,
    /** Items to answer. */
    QUIZ
}
