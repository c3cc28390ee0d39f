package org.passerelle.credential.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A file as somebody sent it. */
public interface Dropped {
    /** Its name, as the sender calls it; empty for what was pasted or typed. */
    String name();

    /** Its bytes from the beginning; to be closed by whoever opens it. */
    InputStream open() throws IOException;

    /** A file that is in memory already. */
    static Dropped of(String name, byte[] bytes) {
        return new Dropped() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(bytes);
            }
        };
    }
}
