package org.passerelle.dialogue;

import java.util.Set;
import java.util.UUID;

/** Something was written in a conversation. @param author their name @param receivers the other side */
public record MessageWritten(UUID enrolment, UUID course, String author, Set<UUID> receivers) {
    /** Copies the receivers. */
    public MessageWritten {
        receivers = Set.copyOf(receivers);
    }
}
