package org.passerelle.credential.attestation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A request for an attestation, as both sides see it.
 *
 * @param person who asks
 * @param requested what is asked for
 * @param reason why it was declined; empty when nobody said
 * @param attestation what came of it
 */
public record AttestationRequestView(
        UUID id,
        UUID person,
        UUID organisation,
        RequestedAttestation requested,
        RequestState state,
        Instant askedAt,
        String reason,
        Optional<UUID> attestation) {
    /** Whether the organisation has not said anything yet. */
    public boolean isOpen() {
        return state == RequestState.OPEN;
    }
}
