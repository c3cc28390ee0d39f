package org.passerelle.profile;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.LocalizedText;

/**
 * A credential that holds.
 *
 * @param name what was earned
 * @param issuer who issued it, as the platform calls them; empty when it does not know them
 * @param at since when it is in force; null when it does not say
 * @param origin what it shows: that a skill is certified by us, or elsewhere
 * @param skills the skills that it attests, by their URIs
 */
public record Certificate(
        LocalizedText name, String issuer, @Nullable Instant at, Origin origin, Set<String> skills) {
    /** Copies the skills. */
    public Certificate {
        skills = Set.copyOf(skills);
    }
}
