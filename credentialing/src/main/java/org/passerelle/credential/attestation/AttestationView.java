package org.passerelle.credential.attestation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An attestation as it is shown to whoever takes part in it.
 *
 * @param organisation in whose name
 * @param attester who attests
 * @param holder whom it is about, once they agreed
 * @param draft what is attested; without its texts once it was declined
 * @param answeredAt when the person agreed or declined
 * @param second who confirmed it or sent it back
 * @param reason why it was sent back; empty when it was not
 * @param credential what was issued
 */
public record AttestationView(
        UUID id,
        UUID organisation,
        UUID attester,
        AttesterRole role,
        Optional<UUID> holder,
        AttestationDraft draft,
        AttestationState state,
        Instant askedAt,
        Optional<Instant> answeredAt,
        Optional<UUID> second,
        String reason,
        Optional<UUID> credential) {}
