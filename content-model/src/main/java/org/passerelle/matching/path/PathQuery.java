package org.passerelle.matching.path;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.passerelle.skills.SameSkills;

/**
 * What a way is looked for.
 *
 * @param required the skills to get to
 * @param helpful those that help besides
 * @param held the skills that one has
 * @param aim what the way is to be short in
 * @param zoneCode where one lives; null for anywhere, and then no place is too far
 * @param far whether one also goes to places beyond an hour's way
 * @param withHelpful whether the helpful skills are to be reached as well
 */
public record PathQuery(
        Set<String> required,
        Set<String> helpful,
        Set<String> held,
        Aim aim,
        @Nullable String zoneCode,
        boolean far,
        boolean withHelpful) {
    /** Copies the sets. */
    public PathQuery {
        required = Set.copyOf(required);
        helpful = Set.copyOf(helpful);
        held = Set.copyOf(held);
    }

    /** The same of the skills as they are shown. */
    PathQuery shown(SameSkills same) {
        return new PathQuery(same.of(required), same.of(helpful), same.of(held), aim, zoneCode, far, withHelpful);
    }
}
