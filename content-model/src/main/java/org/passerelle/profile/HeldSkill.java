package org.passerelle.profile;

import java.util.Set;

/** A skill that somebody has. @param origins how that is known; at least one */
public record HeldSkill(String uri, Set<Origin> origins) {
    /** Copies the origins. */
    public HeldSkill {
        origins = Set.copyOf(origins);
    }

    /** Whether it is known in this way. */
    public boolean is(Origin origin) {
        return origins.contains(origin);
    }
}
