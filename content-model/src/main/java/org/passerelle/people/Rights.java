package org.passerelle.people;

import java.io.Serializable;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.passerelle.kernel.Permission;

/**
 * What a person may do now.
 *
 * @param onPlatform everywhere
 * @param inOrganisations in these organisations only
 */
public record Rights(Set<Permission> onPlatform, Map<UUID, Set<Permission>> inOrganisations) implements Serializable {
    /** A stranger's: what is public. */
    public static final Rights NONE = new Rights(Set.of(Permission.PUBLIC), Map.of());

    /** Copies the sets. */
    public Rights {
        onPlatform = Set.copyOf(onPlatform);
        inOrganisations = inOrganisations.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> Set.copyOf(e.getValue())));
    }

    /** The organisations in which the person has this permission. */
    public Set<UUID> organisationsWith(Permission permission) {
        return inOrganisations.entrySet().stream()
                .filter(e -> e.getValue().contains(permission))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
