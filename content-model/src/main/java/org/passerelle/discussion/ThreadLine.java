package org.passerelle.discussion;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.kernel.LocalizedText;

/**
 * A thread in a list.
 *
 * @param author how the author is named to the reader; empty for somebody who stays unnamed
 * @param replies how many were written
 * @param answered whether an answer was accepted
 * @param unread whether the reader follows it and has not read the last of it
 */
public record ThreadLine(
        UUID id,
        ThreadKind kind,
        String title,
        Optional<LocalizedText> unit,
        String author,
        Instant openedAt,
        Instant lastPostAt,
        long replies,
        boolean answered,
        boolean hidden,
        boolean unread) {}
