package org.passerelle.people;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.UseCase;

/** Reads what a person may do: asked at each request, so that what is taken away is gone at once. */
@UseCase
public class RightsOf {
    @Inject
    Persons persons;

    @Inject
    Memberships memberships;

    /**
     * The rights of a person: a learner's once the address is confirmed, and those of the roles accepted on the
     * platform or in approved organisations. {@link Rights#NONE} for somebody unknown or unconfirmed.
     */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public Rights person(UUID id) {
        return persons.find(id)
                .filter(Person::isConfirmed)
                .map(p -> sum(p.id()))
                .orElse(Rights.NONE);
    }

    /** Whether a session that began then goes on: not after "sign out everywhere" or a change of password. */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public boolean staysSignedIn(UUID id, Instant since) {
        return persons.find(id)
                .filter(p -> p.isConfirmed() && !since.isBefore(p.signedOutBefore()))
                .isPresent();
    }

    /**
     * The rights of a person whose session began then, read with what says whether it goes on: asked at each request of
     * who is signed in. Empty after "sign out everywhere" or a change of password.
     */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public Optional<Rights> inSession(UUID id, Instant since) {
        return persons.find(id)
                .filter(p -> p.isConfirmed() && !since.isBefore(p.signedOutBefore()))
                .map(p -> sum(p.id()));
    }

    private Rights sum(UUID person) {
        Set<Permission> platform = EnumSet.of(Permission.PUBLIC);
        platform.addAll(Role.LEARNER.permissions());
        Map<UUID, Set<Permission>> organisations = new HashMap<>();
        for (Membership membership : memberships.inForce(person)) {
            membership
                    .organisation()
                    .map(o -> organisations.computeIfAbsent(o, x -> EnumSet.noneOf(Permission.class)))
                    .orElse(platform)
                    .addAll(membership.role().permissions());
        }
        return new Rights(platform, organisations);
    }
}
