package org.passerelle.announcement;

import java.time.Instant;
import java.util.UUID;
import org.passerelle.kernel.LocalizedText;

/**
 * Something announced, as it is shown.
 *
 * @param author the name of who announces it
 * @param at when it went out, or will
 * @param edited whether it was put right after it went out
 * @param receivers to how many it went; to how many it would go now while it has not
 * @param readers how many of them read it
 * @param read whether the reader has; for learners
 */
public record AnnouncementView(
        UUID id,
        UUID run,
        UUID course,
        String author,
        LocalizedText title,
        LocalizedText text,
        Audience audience,
        Instant at,
        boolean sent,
        boolean edited,
        long receivers,
        long readers,
        boolean read) {}
