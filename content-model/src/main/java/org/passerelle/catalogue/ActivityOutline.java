package org.passerelle.catalogue;

import java.util.List;
import java.util.UUID;
import org.passerelle.kernel.LocalizedText;

/**
 * An activity as a programme lists it.
 *
 * @param key its short name within the course
 * @param minutes how long it takes, 1 to 600
 * @param conditions what must hold before it opens
 */
public record ActivityOutline(
        UUID id, String key, ActivityType type, LocalizedText title, int minutes, List<Condition> conditions) {
    /** Copies the conditions. */
    public ActivityOutline {
        conditions = List.copyOf(conditions);
    }
}
