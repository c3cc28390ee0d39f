package org.passerelle.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells those above when quizzes open and close; whom they tell is theirs to decide. */
@ApplicationScoped
public class QuizDates {
    @Inject
    Attempts attempts;

    /** When a quiz opens and closes; empty where it always is open. */
    public record Dates(UUID activity, Optional<Instant> opens, Optional<Instant> closes) {}

    /** Those of these activities that have any. */
    public Map<UUID, Dates> of(Collection<UUID> activities) {
        return attempts.rules(activities).entrySet().stream()
                .map(e -> new Dates(
                        e.getKey(),
                        Optional.ofNullable(e.getValue().opensAt()),
                        Optional.ofNullable(e.getValue().closesAt())))
                .filter(dates -> dates.opens().isPresent() || dates.closes().isPresent())
                .collect(Collectors.toMap(Dates::activity, Function.identity()));
    }
}
