package org.passerelle.feed;

/** How far the reading of a feed has come. */
public enum RunState {
    /** It is at work. */
    RUNNING,
    /** It came to its end. */
    DONE,
    /** It stopped before its end; what it had taken in until then is there. */
    FAILED,
    /** What it brought was taken back. */
    UNDONE
}
