package org.passerelle.profile;

import java.util.List;
import java.util.Optional;

/**
 * What a person can do.
 *
 * @param skills by their URIs
 * @param cv the text of the curriculum vitae, if its owner asked for it to be kept
 */
public record ProfileView(List<HeldSkill> skills, Optional<String> cv, Optional<Goal> goal) {
    /** Copies the skills. */
    public ProfileView {
        skills = List.copyOf(skills);
    }
}
