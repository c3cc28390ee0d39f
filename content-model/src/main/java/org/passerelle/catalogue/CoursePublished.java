package org.passerelle.catalogue;

import java.util.List;
import java.util.UUID;

/**
 * A course was published, in the transaction under way: who hears it and refuses undoes it.
 *
 * @param quizzes its activities that must have items
 */
public record CoursePublished(UUID course, DeliveryMode mode, List<UUID> quizzes) {
    /** Copies the list. */
    public CoursePublished {
        quizzes = List.copyOf(quizzes);
    }
}
