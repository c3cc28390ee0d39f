package org.passerelle.profile;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The part of a passport that a link shows now.
 *
 * @param link the link itself
 * @param holder whose it is; empty when the holder keeps the name back
 * @param skills what was chosen and is still so
 */
public record SharedPassport(PassportLinkView link, Optional<UUID> holder, List<PassportSkill> skills) {
    /** Copies the skills. */
    public SharedPassport {
        skills = List.copyOf(skills);
    }
}
