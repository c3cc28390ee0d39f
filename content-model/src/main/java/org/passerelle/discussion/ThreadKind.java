package org.passerelle.discussion;

/** What a thread is. */
public enum ThreadKind {
    /** Something is asked, and one of the replies may be the answer. */
    QUESTION,
    /** Something is talked about. */
    DISCUSSION
}
