package org.passerelle.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.passerelle.kernel.LocalizedText;

/**
 * An item of the bank as trainers see it.
 *
 * @param number of the version that is given out now
 * @param used in how many attempts it was given
 * @param logit how difficult it is by the answers so far, 0 for the mean
 * @param versions the versions, the last one first; none in a list
 */
public record BankItemView(
        UUID id,
        Item item,
        int number,
        Set<String> tags,
        boolean retired,
        Instant changedAt,
        long used,
        double logit,
        ItemStats stats,
        List<Version> versions) {
    /**
     * One version.
     *
     * @param note why it was written; may be empty
     * @param name who wrote it
     */
    public record Version(int number, LocalizedText prompt, String note, String name, Instant at) {}

    /** Copies the lists. */
    public BankItemView {
        tags = Set.copyOf(tags);
        versions = List.copyOf(versions);
    }
}
