package org.passerelle.design.playbook;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/** A vote began. @param people who spoke about it, and so are told */
public record VoteOpened(UUID proposal, String title, LocalDate until, Set<UUID> people) {
    /** Copies the people. */
    public VoteOpened {
        people = Set.copyOf(people);
    }
}
