package org.passerelle.credential.awardlist;

import java.util.List;
import java.util.UUID;
import org.passerelle.kernel.LocalizedText;

/**
 * A course that can be awarded from a list.
 *
 * @param body the training body that gives it
 * @param published whether everybody can find it
 * @param skills what it teaches
 */
public record ListedCourse(UUID id, UUID body, boolean published, LocalizedText title, List<Skill> skills) {
    /** Copies the skills. */
    public ListedCourse {
        skills = List.copyOf(skills);
    }

    /** A skill that a column can be headed by. */
    public record Skill(String uri, LocalizedText label) {}
}
