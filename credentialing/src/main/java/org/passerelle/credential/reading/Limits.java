package org.passerelle.credential.reading;

/** How much is read, so that nobody drowns the platform; what lies beyond gets a row that says so. */
public final class Limits {
    /** How many credentials one batch may hold. */
    public static final int MOST_ROWS = 1000;
    /** The largest file, unpacked, in bytes. */
    public static final int MOST_FILE = 10 * 1024 * 1024;
    /** The largest archive, packed, in bytes; also how much all files of one batch may be together. */
    public static final int MOST_ARCHIVE = 32 * 1024 * 1024;
    /** How many bytes the archives of one batch may hold, unpacked. */
    static final long MOST_UNPACKED = 64L * 1024 * 1024;
    /** To how many times its packed size an archive may swell, once it is larger than a file of text. */
    static final int MOST_RATIO = 100;
    /** Below this many bytes, the ratio says nothing: a short repetitive text packs better than any bomb needs to. */
    static final long RATIO_FROM = 4L * 1024 * 1024;
    /** The longest name that is shown, in characters. */
    static final int MOST_NAME = 200;

    private Limits() {}

    /** A number of bytes in megabytes. */
    public static int megabytes(int bytes) {
        return bytes / (1024 * 1024);
    }
}
