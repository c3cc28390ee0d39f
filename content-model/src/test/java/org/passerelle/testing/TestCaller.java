package org.passerelle.testing;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.Permission;

/** A caller whose rights the test sets. */
public final class TestCaller implements Caller {
    private UUID person;
    private final Set<Permission> platform = EnumSet.of(Permission.PUBLIC);
    private final Map<UUID, Set<Permission>> inOrganisations = new HashMap<>();

    /** A stranger again. */
    public TestCaller nobody() {
        person = null;
        platform.clear();
        platform.add(Permission.PUBLIC);
        inOrganisations.clear();
        return this;
    }

    /** This person, with these rights on the platform, and no others. */
    public TestCaller is(UUID who, Permission... rights) {
        nobody();
        person = who;
        platform.add(Permission.OWN_ACCOUNT);
        platform.addAll(Set.of(rights));
        return this;
    }

    /** Also these rights in an organisation. */
    public TestCaller in(UUID organisation, Permission... rights) {
        inOrganisations
                .computeIfAbsent(organisation, o -> EnumSet.noneOf(Permission.class))
                .addAll(Set.of(rights));
        return this;
    }

    @Override
    public Optional<UUID> person() {
        return Optional.ofNullable(person);
    }

    @Override
    public boolean may(Permission permission) {
        return platform.contains(permission)
                || inOrganisations.values().stream().anyMatch(rights -> rights.contains(permission));
    }

    @Override
    public boolean may(Permission permission, UUID organisation) {
        return platform.contains(permission)
                || inOrganisations.getOrDefault(organisation, Set.of()).contains(permission);
    }

    @Override
    public Set<UUID> organisationsWith(Permission permission) {
        Set<UUID> found = new HashSet<>();
        inOrganisations.forEach((organisation, rights) -> {
            if (rights.contains(permission)) {
                found.add(organisation);
            }
        });
        return found;
    }
}
