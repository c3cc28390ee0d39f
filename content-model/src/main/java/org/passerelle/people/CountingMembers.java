package org.passerelle.people;

import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.UseCase;

/** Counts who may do something somewhere, for what is decided by a share of them. */
@UseCase
public class CountingMembers {
    @Inject
    Memberships memberships;

    /** How many people hold a role with this permission now, in an approved organisation or on the platform. */
    @Allowed(value = Permission.TAKE_PART_IN_DESIGN, reads = true)
    public int with(Permission permission) {
        List<Role> roles = Arrays.stream(Role.values())
                .filter(role -> role.permissions().contains(permission))
                .toList();
        return roles.isEmpty() ? 0 : memberships.count(roles);
    }
}
