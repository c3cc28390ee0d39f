package org.passerelle.discussion;

/** Which threads are shown. */
public enum ForumFilter {
    /** All. */
    ALL,
    /** Questions without an accepted answer. */
    OPEN_QUESTIONS,
    /** Those that the reader opened. */
    MINE,
    /** Those that the reader follows. */
    FOLLOWED
}
