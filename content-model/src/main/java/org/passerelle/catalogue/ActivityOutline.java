package org.passerelle.catalogue;

import java.util.UUID;
import org.passerelle.kernel.LocalizedText;

/**
 * An activity as a programme lists it.
 *
 * @param key its short name within the course
 * @param minutes how long it takes, 1 to 600
 */
public record ActivityOutline(UUID id, String key, ActivityType type, LocalizedText title, int minutes) {}
