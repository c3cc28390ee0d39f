package org.passerelle.credential.awardlist;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a good row says.
 *
 * @param name the holder's name
 * @param day when it was earned
 * @param hours in how many hours; null when the list does not say
 * @param results from 0 to 100, by the skills' URIs
 */
public record ListedAward(
        UUID course,
        UUID body,
        String name,
        LocalDate day,
        @Nullable Integer hours,
        Map<String, Integer> results) {
    /** Copies the results. */
    public ListedAward {
        results = Map.copyOf(results);
    }
}
