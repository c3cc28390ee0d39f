package org.passerelle.kernel;

/** What was asked for is absent, or the caller may not know that it is there. */
public class NotFound extends RuntimeException {
    /** Says which kind of thing was looked for, under which key; the key goes to the log only. */
    public NotFound(String kind, Object key) {
        super(kind + " " + key);
    }
}
