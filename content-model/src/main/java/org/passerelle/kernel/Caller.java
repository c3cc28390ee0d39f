package org.passerelle.kernel;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who asks, and what they may do. Injected where a use case must decide about an object. */
public interface Caller {
    /** The person who asks; absent for a stranger and for the platform itself. */
    Optional<UUID> person();

    /** Whether the caller has this permission on the platform or in any organisation. */
    boolean may(Permission permission);

    /** Whether the caller has this permission on the platform or in this organisation. */
    boolean may(Permission permission, UUID organisation);

    /** The organisations in which the caller has this permission; empty when it is held on the platform only. */
    Set<UUID> organisationsWith(Permission permission);

    /**
     * The person who asks.
     *
     * @throws Refusal when nobody is signed in
     */
    default UUID requirePerson() {
        return person().orElseThrow(() -> new Refusal("kernel.signInFirst"));
    }

    /**
     * Passes when the caller has the permission in this organisation.
     *
     * @throws NotFound when not, so that a stranger cannot tell a forbidden object from an absent one
     */
    default void require(Permission permission, UUID organisation) {
        if (!may(permission, organisation)) {
            throw new NotFound("organisation", organisation);
        }
    }
}
