package org.passerelle.people;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.UseCase;

/** Finds who of an organisation has to hear of something. For the platform itself, not for people. */
@UseCase
public class Colleagues {
    @Inject
    Memberships memberships;

    /** The people who hold a role with this permission in an organisation now. */
    @Allowed(value = Permission.ADMINISTER, reads = true)
    public List<UUID> with(Permission permission, UUID organisation) {
        return memberships.in(organisation).stream()
                .filter(membership -> membership.isAccepted()
                        && membership.role().permissions().contains(permission))
                .map(Membership::person)
                .distinct()
                .toList();
    }
}
