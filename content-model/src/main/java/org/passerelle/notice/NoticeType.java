package org.passerelle.notice;

/** A kind of news, for which one chooses how to hear of it. */
public enum NoticeType {
    /** A seat of a full run is kept for who waited. */
    SEAT(MailWay.AT_ONCE),
    /** A session or the days of a run changed. */
    SESSION(MailWay.DAILY),
    /** Somebody wrote to them. */
    MESSAGE(MailWay.DAILY),
    /** A trainer announced something. */
    ANNOUNCEMENT(MailWay.DAILY),
    /** A work of theirs was judged. */
    MARK(MailWay.DAILY),
    /** A thread that they follow was answered. */
    ANSWER(MailWay.DAILY),
    /** Somebody named them in a forum. */
    MENTION(MailWay.DAILY),
    /** What they wrote was accepted, endorsed, or moderated; or what they reported was looked at. */
    JUDGED(MailWay.DAILY),
    /** A credential was issued, replaced or withdrawn. */
    CREDENTIAL(MailWay.DAILY),
    /** Somebody said something about what they told the network. */
    COMMENT(MailWay.DAILY);

    private final MailWay usual;

    NoticeType(MailWay usual) {
        this.usual = usual;
    }

    /** How one hears of it who chose nothing. */
    public MailWay usual() {
        return usual;
    }
}
