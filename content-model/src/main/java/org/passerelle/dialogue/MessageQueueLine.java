package org.passerelle.dialogue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.passerelle.discussion.ReportReason;
import org.passerelle.kernel.LocalizedText;

/**
 * A message that waits for a decision; nothing of what it says is in the list.
 *
 * @param course in which it was written
 * @param reasons why it was reported
 * @param appeal whether its author asks to look at it again
 * @param since since when it waits
 */
public record MessageQueueLine(
        UUID message, LocalizedText course, List<ReportReason> reasons, boolean appeal, Instant since) {
    /** Copies the reasons. */
    public MessageQueueLine {
        reasons = List.copyOf(reasons);
    }
}
