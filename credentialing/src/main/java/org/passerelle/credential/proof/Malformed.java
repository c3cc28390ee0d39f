package org.passerelle.credential.proof;

import org.jspecify.annotations.Nullable;

/** A document that cannot be read as what it should be, before any question of signatures. */
public final class Malformed extends RuntimeException {
    /** What is wrong with it. */
    public enum Reason {
        /** There is nothing in it. */
        EMPTY,
        /** It is not one JSON object in the sense of RFC 7493. */
        NOT_JSON,
        /** An object has one name twice, so that two readers could see two documents. */
        DUPLICATE_KEY,
        /** It is larger than {@link StrictJson#MOST_BYTES}. */
        TOO_LARGE,
        /** It is nested deeper than {@link StrictJson#MOST_DEPTH}. */
        TOO_DEEP,
        /** It uses a context that is not bundled. */
        UNKNOWN_CONTEXT,
        /** It says something with a word that no context defines, so that the signature would not cover it. */
        UNDEFINED_TERM,
        /** Its JSON-LD contradicts the contexts. */
        NOT_JSON_LD,
        /** Its graph takes too long to put into canonical order. */
        TOO_COMPLEX,
        /** A key, a signature or another encoded value is not written as it should be. */
        ENCODING
    }

    private final Reason reason;

    /** With what is wrong. */
    public Malformed(Reason reason) {
        this(reason, null);
    }

    /** With what is wrong, and what showed it. */
    public Malformed(Reason reason, @Nullable Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
    }

    /** What is wrong with it. */
    public Reason reason() {
        return reason;
    }
}
