package org.passerelle.dialogue;

import java.util.Set;
import java.util.UUID;
import org.passerelle.discussion.Act;

/**
 * It was decided about a message.
 *
 * @param people whom it concerns
 * @param author whether they wrote it; else they reported it
 */
public record MessageJudged(UUID enrolment, UUID course, UUID message, Set<UUID> people, boolean author, Act act) {
    /** Copies the people. */
    public MessageJudged {
        people = Set.copyOf(people);
    }
}
