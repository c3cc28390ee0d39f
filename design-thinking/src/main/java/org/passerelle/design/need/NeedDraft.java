package org.passerelle.design.need;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a team says of a lack of skill, as typed.
 *
 * @param skills URIs of the referential
 * @param people how many agents need it; null when it could not be read
 * @param zoneCode in which employment zone they work
 * @param neededBy by when; null when it could not be read
 * @param why what cannot be done without it; read by everybody
 * @param quoted what the note says; empty when it was seen in the challenge as a whole
 */
public record NeedDraft(
        List<String> skills,
        @Nullable Integer people,
        String zoneCode,
        @Nullable LocalDate neededBy,
        String why,
        SeenOn seenOn,
        String quoted) {
    /** Copies the skills. */
    public NeedDraft {
        skills = List.copyOf(skills);
    }
}
