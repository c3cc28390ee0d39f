package org.passerelle.people;

import java.util.EnumSet;
import java.util.Set;

/** What an organisation is here, and which roles people can hold in it. */
public enum OrganisationKind {
    /** Hires. */
    EMPLOYER(Role.EMPLOYER, Role.HR_VALIDATOR),
    /** Teaches. */
    TRAINING_BODY(Role.TRAINER),
    /** Serves the public; hires too. */
    ADMINISTRATION(Role.CIVIL_SERVANT, Role.ELECTED_OFFICIAL, Role.FACILITATOR, Role.EMPLOYER, Role.HR_VALIDATOR);

    private final Set<Role> roles;

    OrganisationKind(Role first, Role... others) {
        this.roles = EnumSet.of(first, others);
    }

    /** The roles that people can hold in it. */
    public Set<Role> roles() {
        return Set.copyOf(roles);
    }

    /** Whether people can hold this role in it. */
    public boolean has(Role role) {
        return roles.contains(role);
    }
}
