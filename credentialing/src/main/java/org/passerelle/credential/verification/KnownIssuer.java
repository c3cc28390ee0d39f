package org.passerelle.credential.verification;

import java.util.List;

/**
 * An issuer that we know.
 *
 * @param did its identifier
 * @param name what we call it
 * @param url where it presents itself
 * @param keys the keys with which we sign or ever signed; empty for others, who publish theirs
 */
public record KnownIssuer(String did, String name, String url, List<KnownKey> keys) {
    /** Copies the keys. */
    public KnownIssuer {
        keys = List.copyOf(keys);
    }

    /** Whether it is we ourselves, who have our keys at hand. */
    public boolean isOurselves() {
        return !keys.isEmpty();
    }
}
