package org.passerelle.design.facilitation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.passerelle.design.lesson.Lessons;

/**
 * Somebody facilitates at a level from now on.
 *
 * @param sprints what shows it; empty for who was named
 * @param lessons those that the person did
 * @param onLessons whether these stand in for somebody's having seen it
 * @param by the name of who confirmed, observed or named
 * @param named whether an administrator named them, with a reason
 */
public record FacilitationGranted(
        UUID person,
        String name,
        int level,
        List<Sprint> sprints,
        Lessons lessons,
        boolean onLessons,
        String by,
        boolean named,
        String reason,
        Instant at) {
    /** Copies the sprints. */
    public FacilitationGranted {
        sprints = List.copyOf(sprints);
    }
}
