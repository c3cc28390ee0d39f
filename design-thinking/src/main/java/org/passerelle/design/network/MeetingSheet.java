package org.passerelle.design.network;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as typed.
 *
 * @param startsAt null when it could not be read
 * @param minutes null when it could not be read
 * @param link where it is held, an address that begins with {@code https://}
 */
public record MeetingSheet(
        String title, @Nullable Instant startsAt, @Nullable Integer minutes, String link) {}
