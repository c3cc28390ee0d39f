package org.passerelle.assessment;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An attempt as a gradebook needs it.
 *
 * @param score 0 to 1; what is known of it while it waits
 * @param submittedAt empty while it is under way
 */
public record TriedQuiz(
        UUID enrolment,
        UUID activity,
        int number,
        Instant startedAt,
        Optional<Instant> submittedAt,
        boolean waiting,
        boolean passed,
        double score) {}
