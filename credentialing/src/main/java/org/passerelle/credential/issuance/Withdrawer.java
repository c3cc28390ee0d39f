package org.passerelle.credential.issuance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.credential.status.StatusRegister;

/**
 * Withdraws credentials, one or many, and signs each status list concerned once. For the use cases of this module,
 * which ask who may: takes part in their transaction.
 */
@ApplicationScoped
public class Withdrawer {
    @Inject
    IssuedCredentials credentials;

    @Inject
    StatusRegister status;

    @Inject
    Clock clock;

    @Inject
    Event<CredentialRevoked> revoked;

    /**
     * Withdraws those of these that are in force; each holder is to be told.
     *
     * @param reason one sentence, at most 300 characters
     * @param by who decided
     * @return how many there were
     */
    public int withdraw(Collection<UUID> ids, String reason, @Nullable UUID by) {
        Instant now = clock.instant();
        List<UUID> entries = new ArrayList<>();
        List<Credential> inForce = credentials.all(ids).stream()
                .filter(credential -> credential.revokedAt() == null)
                .toList();
        for (Credential credential : inForce) {
            credential.revoke(reason, by, now);
            credential.statusEntry().ifPresent(entries::add);
            revoked.fire(new CredentialRevoked(
                    credential.id(), credential.holderId(), credential.source(), credential.revokedReason()));
        }
        status.revoke(entries);
        return inForce.size();
    }
}
