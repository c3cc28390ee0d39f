package org.passerelle.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.kernel.Refusal;

/** Gives a person a place in a run: who has one keeps it, who left comes back to it. */
@ApplicationScoped
class Seating {
    @Inject
    Seats seats;

    @Inject
    Doors doors;

    @Inject
    Cohorts cohorts;

    @Inject
    Enrolments enrolments;

    @Inject
    Clock clock;

    @Inject
    Event<EnrolmentStarted> started;

    /** The place that the person has now, if they have not left it. */
    Optional<Enrolment> place(UUID person, UUID run) {
        return enrolments.of(person, run).filter(e -> e.status() != EnrolmentStatus.WITHDRAWN);
    }

    /** @throws Refusal when every seat is taken */
    Enrolment seat(CourseRun run, UUID person) {
        if (!seats.take(run, person)) {
            throw new Refusal("delivery.full");
        }
        Optional<Enrolment> before = enrolments.of(person, run.id());
        Enrolment enrolment = before.orElseGet(() -> enrolments.add(new Enrolment(run, person, clock.instant())));
        before.ifPresent(again -> again.resume(clock.instant()));
        doors.cohort(run.id(), person)
                .flatMap(cohorts::find)
                .ifPresent(cohort -> enrolment.join(cohort.id(), cohort.name()));
        started.fire(new EnrolmentStarted(enrolment.id(), person, run.course(), run.id(), clock.instant()));
        return enrolment;
    }
}
