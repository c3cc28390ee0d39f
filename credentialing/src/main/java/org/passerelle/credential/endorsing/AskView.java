package org.passerelle.credential.endorsing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request for an endorsement, as both sides see it.
 *
 * @param message what the holder says
 * @param holderName the holder's name, as the credential bears it
 * @param code what opens the credential: whoever is asked may look at it
 */
public record AskView(
        UUID id,
        UUID credential,
        UUID organisation,
        String message,
        Instant askedAt,
        AskState state,
        @Nullable Instant answeredAt,
        String holderName,
        String code) {
    /** Whether the organisation has not said anything yet. */
    public boolean isOpen() {
        return state == AskState.OPEN;
    }
}
