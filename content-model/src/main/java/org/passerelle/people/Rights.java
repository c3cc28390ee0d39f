package org.passerelle.people;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.passerelle.kernel.Permission;

/** Rights. */
public record Rights(Set<Permission> onPlatform, Map<UUID, Set<Permission>> inOrganisations) {
    /** None. */
    public static final Rights NONE = new Rights(Set.of(), Map.of());

    /** Where. */
    public Set<UUID> organisationsWith(Permission p) {
        return Set.of();
    }
}
