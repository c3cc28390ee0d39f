package org.passerelle.credential.endorsement;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation says in favour of something, as it is shown.
 *
 * @param organisationName what our register called it then
 * @param source what is earned in it: a key of the teaching side
 * @param credential the credential that it is about; null for what can be earned by everybody
 * @param withdrawnAt when it was taken back; null when it was not
 */
public record EndorsementView(
        UUID id,
        UUID organisation,
        String organisationName,
        UUID endorsedBy,
        String source,
        @Nullable UUID credential,
        String comment,
        Instant endorsedAt,
        @Nullable Instant withdrawnAt) {
    /** Whether it was taken back. */
    public boolean isWithdrawn() {
        return withdrawnAt != null;
    }
}
