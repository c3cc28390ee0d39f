package org.passerelle.notice;

/** How somebody wants to hear of a kind of news by mail; on the page of notices it stands in any case. */
public enum MailWay {
    /** As soon as the quiet hours allow. */
    AT_ONCE,
    /** With all else of the day, in one message. */
    DAILY,
    /** Not by mail. */
    NEVER
}
