package org.passerelle.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Tells those above which courses somebody finished; whom they tell is theirs to decide. */
@ApplicationScoped
public class Completions {
    @Inject
    Enrolments enrolments;

    /** A course that was finished. */
    public record Completion(UUID course, Instant at) {}

    /** Those of this person. */
    public List<Completion> of(UUID person) {
        return enrolments.of(person).stream()
                .flatMap(e -> e.completedAt().map(at -> new Completion(e.course(), at)).stream())
                .toList();
    }
}
