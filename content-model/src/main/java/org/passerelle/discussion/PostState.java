package org.passerelle.discussion;

/** Whether something written is shown. */
public enum PostState {
    /** Everybody of the run sees it. */
    VISIBLE,
    /** Moderators hid it; they and its author see it. */
    HIDDEN,
    /** It is hidden, and its author asks to look at it again. */
    APPEALED
}
