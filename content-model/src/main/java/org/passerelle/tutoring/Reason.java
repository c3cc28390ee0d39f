package org.passerelle.tutoring;

/** Why a learner may need their tutor, the most pressing first. */
public enum Reason {
    /** A question in the forum, or a message to the tutor, was written over a day ago, and nobody replied. */
    UNANSWERED,
    /** The same quiz was failed twice, and not passed since. */
    FAILED_TWICE,
    /** No sign of life for 7 days, and not yet for 14. */
    QUIET_WEEK,
    /** No sign of life for 14 days. */
    QUIET_TWO_WEEKS
}
