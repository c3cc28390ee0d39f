package org.passerelle.delivery;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.UseCase;

/** Lets learners put courses out of sight, and back; nothing of what they did is lost. */
@UseCase
public class Archiving {
    @Inject
    Enrolments enrolments;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** The caller's places that are out of sight. */
    @Allowed(value = Permission.LEARN, reads = true)
    public Set<UUID> mine() {
        return enrolments.of(caller.requirePerson()).stream()
                .filter(Enrolment::isArchived)
                .map(Enrolment::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Puts one out of sight. */
    @Allowed(Permission.LEARN)
    public void put(UUID enrolment) {
        enrolments.own(enrolment, caller.requirePerson()).archive(clock.instant());
    }

    /** Takes one back. */
    @Allowed(Permission.LEARN)
    public void take(UUID enrolment) {
        enrolments.own(enrolment, caller.requirePerson()).archive(null);
    }
}
