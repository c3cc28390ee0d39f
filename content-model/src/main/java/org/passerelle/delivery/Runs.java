package org.passerelle.delivery;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Clocks;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.UseCase;

/** Shows everybody when a course is given. */
@UseCase
public class Runs {
    @Inject
    CourseRuns runs;

    @Inject
    Enrolments enrolments;

    @Inject
    Clock clock;

    /** The runs of a course: those that one can enrol in first, then by their first day; those ended last. */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public List<RunView> of(UUID course) {
        return of(List.of(course)).getOrDefault(course, List.of());
    }

    /** The runs of many courses at once, in the same order. */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public Map<UUID, List<RunView>> of(Collection<UUID> courses) {
        LocalDate today = Clocks.today(clock);
        return runs.of(courses).stream()
                .map(run -> run.view(today))
                .sorted(Comparator.comparing((RunView run) -> !run.enrollable())
                        .thenComparing(run -> run.state() == RunState.ENDED)
                        .thenComparing(RunView::startsOn))
                .collect(Collectors.groupingBy(RunView::course));
    }

    /**
     * For each course of which somebody began a run, what part of those who began finished, 0 to 1, drawn to 0.3 where
     * few began.
     */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public Map<UUID, Double> completion(Collection<UUID> courses) {
        return runs.completion(courses);
    }

    /** How many people learn in these runs, and did since. */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public Learners learners(Collection<UUID> given, Instant since) {
        return given.isEmpty() ? Learners.NONE : enrolments.learners(given, since);
    }

    /** One run. @throws NotFound when there is none */
    @Allowed(value = Permission.PUBLIC, reads = true)
    public RunView get(UUID run) {
        return runs.get(run).view(Clocks.today(clock));
    }
}
