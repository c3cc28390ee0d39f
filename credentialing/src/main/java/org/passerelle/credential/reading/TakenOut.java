package org.passerelle.credential.reading;

import java.util.List;
import java.util.Map;

/**
 * What was in the files that somebody sent.
 *
 * @param all each thing found, in the order of the files
 * @param works the names of the files that were read, by their SHA-256 in hexadecimal
 */
public record TakenOut(List<Taken> all, Map<String, String> works) {
    /** Copies both. */
    public TakenOut {
        all = List.copyOf(all);
        works = Map.copyOf(works);
    }
}
