package org.passerelle.discussion;

/** What was decided about something written, one after the other. */
public enum Act {
    /** A moderator hid it. */
    HIDDEN,
    /** A moderator found nothing wrong with it. */
    KEPT,
    /** Its author asked to look at it again. */
    APPEALED,
    /** After the appeal it is shown again. */
    RESTORED,
    /** After the appeal it stays hidden. */
    UPHELD
}
