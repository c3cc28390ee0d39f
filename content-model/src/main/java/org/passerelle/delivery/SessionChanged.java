package org.passerelle.delivery;

import java.util.Set;
import java.util.UUID;

/** A session is held at another time or place, or not at all; told to those who were to come. */
public record SessionChanged(UUID session, Set<UUID> people) {
    /** Copies the people. */
    public SessionChanged {
        people = Set.copyOf(people);
    }
}
