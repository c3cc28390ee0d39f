package org.passerelle.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.catalogue.ActivityOutline;
import org.passerelle.catalogue.CourseOutline;
import org.passerelle.catalogue.CourseOutlines;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.Clocks;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Refusal;

/** Writes down what learners have done, and tells when all is. Called by use cases, within their transactions. */
@ApplicationScoped
public class Progressing {
    @Inject
    Enrolments enrolments;

    @Inject
    CourseRuns runs;

    @Inject
    CourseOutlines outlines;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    @Inject
    Event<RunCompleted> completed;

    /** The caller's place. @throws NotFound when there is none, or it is somebody else's */
    public Place own(UUID enrolment) {
        return place(enrolments.own(enrolment, caller.requirePerson()));
    }

    /**
     * An activity of the caller's place is done.
     *
     * @param score 0 to 1; null where there is nothing to score
     * @throws Refusal when the run has ended or the learner has left
     * @throws NotFound when the place is somebody else's, or the course has no such activity
     */
    public void done(UUID enrolment, UUID activity, @Nullable Double score) {
        Enrolment own = enrolments.own(enrolment, caller.requirePerson());
        if (!place(own).open()) {
            throw new Refusal("delivery.runEnded");
        }
        List<UUID> all =
                outline(own).activities().stream().map(ActivityOutline::id).toList();
        if (!all.contains(activity)) {
            throw new NotFound("activity", activity);
        }
        enrolments.done(own, activity, score, clock.instant());
        own.at(activity, clock.instant());
        if (doneIn(own).containsAll(all) && own.complete(clock.instant())) {
            completed.fire(new RunCompleted(own.id(), own.person(), own.course(), own.run(), clock.instant()));
        }
    }

    CourseOutline outline(Enrolment enrolment) {
        return outlines.of(enrolment.course()).orElseThrow(() -> new NotFound("course", enrolment.course()));
    }

    private Set<UUID> doneIn(Enrolment enrolment) {
        return enrolments.progress(List.of(enrolment.id())).stream()
                .map(ActivityProgress::activity)
                .collect(Collectors.toSet());
    }

    private Place place(Enrolment enrolment) {
        boolean ended = runs.get(enrolment.run()).state(Clocks.today(clock)) == RunState.ENDED;
        boolean left = enrolment.status() == EnrolmentStatus.WITHDRAWN;
        return new Place(
                enrolment.id(),
                enrolment.person(),
                enrolment.course(),
                enrolment.run(),
                !ended && !left,
                enrolment.completedAt());
    }
}
