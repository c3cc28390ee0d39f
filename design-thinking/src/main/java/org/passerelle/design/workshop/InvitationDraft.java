package org.passerelle.design.workshop;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An invitation as typed.
 *
 * @param startsAt null when it could not be read
 * @param minutes null when it could not be read
 * @param place a room with its address, or a link
 * @param purpose what it is for
 * @param preparation how to prepare; may be empty
 */
public record InvitationDraft(
        @Nullable Instant startsAt, @Nullable Integer minutes, String place, String purpose, String preparation) {}
