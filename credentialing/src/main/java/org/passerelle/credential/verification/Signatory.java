package org.passerelle.credential.verification;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whom a document names as its issuer, and what could be learned of it.
 *
 * @param id its identifier as the document gives it
 * @param known as our directory knows it; null when it does not
 * @param keys its keys, from our directory or as it publishes them; empty when they could not be had
 */
record Signatory(String id, @Nullable KnownIssuer known, Optional<List<KnownKey>> keys) {
    /** Whether it is we ourselves. */
    boolean isOurselves() {
        return known != null && known.isOurselves();
    }
}
