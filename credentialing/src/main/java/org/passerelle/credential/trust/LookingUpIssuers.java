package org.passerelle.credential.trust;

import jakarta.inject.Inject;
import jakarta.json.JsonString;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.passerelle.credential.proof.Malformed;
import org.passerelle.credential.proof.StrictJson;
import org.passerelle.credential.verification.PublishedDocuments;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.UseCase;

/**
 * Keeps at hand what the issuers that the region trusts publish of their keys, so that those who check without a
 * network can take it along. Each is asked once a day at most.
 */
@UseCase
public class LookingUpIssuers {
    private static final Duration DAY = Duration.ofHours(20);
    private static final int MOST_BYTES = 32 * 1024;

    @Inject
    TrustedIssuers issuers;

    @Inject
    PublishedDocuments documents;

    @Inject
    Clock clock;

    /** Whether somebody is to be asked. */
    @Allowed(value = Permission.RUN_JOBS, reads = true)
    public boolean isDue() {
        return !issuers.lookedAtBefore(clock.instant().minus(DAY), 1).isEmpty();
    }

    /** Asks some of those who were not asked for a day. @return how many were */
    @Allowed(Permission.RUN_JOBS)
    public int lookUp(int most) {
        List<TrustedIssuer> due = issuers.lookedAtBefore(clock.instant().minus(DAY), most);
        due.forEach(issuer -> issuer.looked(published(issuer.identifier()), clock.instant()));
        return due.size();
    }

    private Optional<String> published(String identifier) {
        return PublishedDocuments.address(identifier)
                .flatMap(documents::at)
                .filter(text -> text.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES)
                .filter(text -> isAbout(identifier, text));
    }

    private static boolean isAbout(String identifier, String text) {
        try {
            return StrictJson.read(text).get("id") instanceof JsonString id
                    && id.getString().equals(identifier);
        } catch (Malformed e) {
            return false;
        }
    }
}
