package org.passerelle.credential.verification;

import java.util.Map;

/**
 * A document that somebody holds out, and on which occasion.
 *
 * @param text the credential as it was received: its JSON, or a token
 * @param person whom it should be about, by name or by e-mail address; empty when nobody was named
 * @param works the names of files handed in with it, by their SHA-256 in hexadecimal
 */
public record Presented(String text, String person, Map<String, String> works) {
    /** Copies the works. */
    public Presented {
        works = Map.copyOf(works);
    }

    /** A document alone. */
    public static Presented of(String text) {
        return new Presented(text, "", Map.of());
    }
}
