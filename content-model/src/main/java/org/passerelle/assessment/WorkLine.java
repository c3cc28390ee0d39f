package org.passerelle.assessment;

import java.time.Instant;
import java.util.UUID;
import org.passerelle.kernel.LocalizedText;

/**
 * A work that waits to be judged.
 *
 * @param second whether somebody judged it already, and a second person must
 */
public record WorkLine(
        UUID response,
        String learner,
        LocalizedText course,
        LocalizedText prompt,
        Instant handedInAt,
        boolean second) {}
