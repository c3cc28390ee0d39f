package org.passerelle.credential.verification;

import jakarta.json.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found of a badge of Open Badges 2.0.
 *
 * @param credential what it says, in the words of Open Badges 3.0; null when it could not be read
 * @param findings what was found of its form and its origin
 * @param status whether it was withdrawn; null when that was not reached
 */
record Older(
        @Nullable JsonObject credential,
        List<Finding> findings,
        @Nullable Finding status) {
    /** Copies the findings. */
    Older {
        findings = List.copyOf(findings);
    }

    /** One of which nothing more can be said. */
    static Older only(Finding finding) {
        return new Older(null, List.of(finding), null);
    }

    /** The issuer's identifier; empty when it was not reached. */
    String issuerId() {
        return credential == null ? "" : Read.issuerId(credential);
    }
}
