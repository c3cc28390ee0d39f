package org.passerelle.assessment;

import java.util.Optional;
import java.util.UUID;
import org.passerelle.kernel.LocalizedText;

/**
 * An item with which its answers find something wrong.
 *
 * @param bank its identifier in a bank; empty for one that a quiz keeps itself
 * @param course where it was given
 * @param title of that course
 * @param activity the quiz that keeps it; empty for one of a bank
 * @param key its name within the quiz
 */
public record TroubledItem(
        Optional<UUID> bank,
        UUID course,
        LocalizedText title,
        Optional<UUID> activity,
        String key,
        LocalizedText prompt,
        ItemStats stats) {
    /** Where its trainer changes it. */
    public String address() {
        return bank.map(id -> "/trainer/bank/" + id)
                .orElseGet(() -> "/trainer/courses/" + course + "/activities/"
                        + activity.map(UUID::toString).orElse("") + "/items/" + key);
    }

    /** Whether who does well elsewhere does worse here. */
    public boolean isInverted() {
        return stats.discrimination().filter(d -> d < 0).isPresent();
    }
}
