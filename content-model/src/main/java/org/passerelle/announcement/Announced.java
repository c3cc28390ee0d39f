package org.passerelle.announcement;

import java.util.Set;
import java.util.UUID;
import org.passerelle.kernel.LocalizedText;

/** Something was announced to these people. */
public record Announced(UUID announcement, UUID course, LocalizedText title, Set<UUID> receivers) {
    /** Copies the receivers. */
    public Announced {
        receivers = Set.copyOf(receivers);
    }
}
