package org.passerelle.feed;

import java.time.Duration;

/** How large a feed may be, and how long its reading may take. */
public final class FeedLimits {
    /** The largest file, in bytes. */
    public static final long BYTES = 200L * 1024 * 1024;
    /** The most rows of one file. */
    public static final int ROWS = 200_000;
    /** The largest row, in characters. */
    public static final int ROW = 1024 * 1024;
    /** How deep a document may be nested. */
    public static final int DEPTH = 64;
    /** How long one reading may take. */
    public static final Duration TIME = Duration.ofMinutes(30);
    /** How many refused rows of a reading are kept. */
    public static final int REFUSALS = 1000;
    /** Beyond this many characters a row or a value has no end, and the reading stops. */
    static final int ENDLESS = 4 * ROW;

    private FeedLimits() {}
}
