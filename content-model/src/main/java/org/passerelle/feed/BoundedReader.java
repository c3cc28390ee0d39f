package org.passerelle.feed;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import org.passerelle.kernel.Refusal;

/**
 * Text of which no row goes on for ever: who reads says where a row or a value begins, and too many characters after
 * that stop the reading before they fill the memory.
 */
final class BoundedReader extends FilterReader {
    private long since;

    BoundedReader(Reader text) {
        super(text);
    }

    /** A row begins, or a value outside of all rows. */
    void begin() {
        since = 0;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(read);
        return read;
    }

    private void count(int read) {
        since += Math.max(0, read);
        if (since > FeedLimits.ENDLESS) {
            throw new Refusal("feed.endlessRow");
        }
    }
}
