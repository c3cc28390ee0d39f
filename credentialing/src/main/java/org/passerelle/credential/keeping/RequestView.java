package org.passerelle.credential.keeping;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request for evidence, as both sides see it.
 *
 * @param row about which kept row
 * @param organisation which house asks
 * @param credential about which credential of ours
 * @param askedBy who of the house asks
 * @param message what is asked
 * @param answer the holder's words; may be empty
 * @param link where the holder shows it; may be empty
 * @param answeredAt when the holder answered or declined; null before
 */
public record RequestView(
        UUID id,
        UUID row,
        UUID organisation,
        UUID credential,
        UUID askedBy,
        String message,
        Instant askedAt,
        RequestState state,
        String answer,
        String link,
        @Nullable Instant answeredAt) {
    /** Whether the holder has not said anything yet. */
    public boolean isOpen() {
        return state == RequestState.OPEN;
    }
}
