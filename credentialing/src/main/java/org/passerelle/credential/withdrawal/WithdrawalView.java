package org.passerelle.credential.withdrawal;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A withdrawal of many as it is shown.
 *
 * @param source what they were earned by; empty when it does not matter
 * @param from the first day; empty when it does not matter
 * @param to the last day; empty when it does not matter
 * @param keyId which key signed them; empty when it does not matter
 * @param codes how many codes were given
 * @param total how many there are to withdraw
 * @param done how many are
 */
public record WithdrawalView(
        UUID id,
        String reason,
        String source,
        String from,
        String to,
        String keyId,
        int codes,
        long total,
        long done,
        WithdrawalState state,
        UUID proposedBy,
        Instant proposedAt,
        Optional<UUID> confirmedBy,
        Optional<Instant> confirmedAt,
        Optional<Instant> doneAt) {}
