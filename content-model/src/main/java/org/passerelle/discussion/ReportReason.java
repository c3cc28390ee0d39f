package org.passerelle.discussion;

/** Why somebody reports something written. */
public enum ReportReason {
    /** It attacks or belittles somebody. */
    INSULT,
    /** It tells something personal about somebody. */
    PRIVATE,
    /** It is an advertisement, or has nothing to do with the course. */
    SPAM,
    /** It gives away the answers of a quiz. */
    ANSWERS,
    /** It is against the law. */
    ILLEGAL,
    /** Something else, which the words say. */
    OTHER
}
