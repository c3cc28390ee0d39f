package org.passerelle.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.catalogue.ActivityOutline;
import org.passerelle.catalogue.Condition;
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
    Cohorts cohorts;

    @Inject
    Accommodations accommodations;

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

    /** Anybody's place; who may see it is the caller's to decide. @throws NotFound when there is none */
    public Place of(UUID enrolment) {
        return place(enrolments.find(enrolment).orElseThrow(() -> new NotFound("enrolment", enrolment)));
    }

    /**
     * An activity of the caller's place is done.
     *
     * @param score 0 to 1; null where there is nothing to score
     * @throws Refusal when the run has ended, the learner has left, or its conditions do not hold
     * @throws NotFound when the place is somebody else's, or the course has no such activity
     */
    public void done(UUID enrolment, UUID activity, @Nullable Double score) {
        Enrolment own = enrolments.own(enrolment, caller.requirePerson());
        if (!place(own).open()) {
            throw new Refusal("delivery.runEnded");
        }
        if (!keepsClosed(own, activity).isEmpty()) {
            throw new Refusal("delivery.closedYet");
        }
        own.at(activity, clock.instant());
        record(own, activity, score, clock.instant());
    }

    /**
     * An activity is done by somebody's judgement or by the end of its time: whoever asks, and even if the run has
     * ended meanwhile.
     *
     * @param score 0 to 1
     * @param at when it was
     * @throws NotFound when the course has no such activity
     */
    public void recorded(UUID enrolment, UUID activity, double score, Instant at) {
        record(enrolments.find(enrolment).orElseThrow(() -> new NotFound("enrolment", enrolment)), activity, score, at);
    }

    /**
     * An activity is known already, as a test showed: it counts for completion and stays open.
     *
     * @throws NotFound when the course has no such activity
     */
    public void acquired(UUID enrolment, UUID activity, Instant at) {
        Enrolment learner = enrolments.find(enrolment).orElseThrow(() -> new NotFound("enrolment", enrolment));
        requireActivity(learner, activity);
        enrolments.acquired(learner, activity, at);
        completeWhenAllIsDone(learner, at);
    }

    /** The activities of a place that are known already, and were not done since. */
    public Set<UUID> acquired(UUID enrolment) {
        return enrolments.progress(List.of(enrolment)).stream()
                .filter(ActivityProgress::isAcquired)
                .map(ActivityProgress::activity)
                .collect(Collectors.toSet());
    }

    private void requireActivity(Enrolment learner, UUID activity) {
        boolean there =
                outline(learner).activities().stream().map(ActivityOutline::id).anyMatch(activity::equals);
        if (!there) {
            throw new NotFound("activity", activity);
        }
    }

    private void completeWhenAllIsDone(Enrolment learner, Instant at) {
        List<UUID> all =
                outline(learner).activities().stream().map(ActivityOutline::id).toList();
        if (doneIn(learner).containsAll(all) && learner.complete(at)) {
            completed.fire(new RunCompleted(learner.id(), learner.person(), learner.course(), learner.run(), at));
        }
    }

    private void record(Enrolment learner, UUID activity, @Nullable Double score, Instant at) {
        requireActivity(learner, activity);
        enrolments.done(learner, activity, score, at);
        completeWhenAllIsDone(learner, at);
    }

    /** A quiz was handed in with this score, enough or not. */
    public void scored(UUID enrolment, UUID activity, double score) {
        enrolments.scored(enrolment, activity, score);
    }

    /** What keeps an activity closed to the learner of a place; nothing when it is open. */
    public List<Condition> keepsClosed(UUID enrolment, UUID activity) {
        return enrolments
                .find(enrolment)
                .map(learner -> keepsClosed(learner, activity))
                .orElse(List.of());
    }

    List<Condition> keepsClosed(Enrolment learner, UUID activity) {
        CourseOutline course = outline(learner);
        return course.activities().stream()
                .filter(outline -> outline.id().equals(activity))
                .filter(outline -> !outline.conditions().isEmpty())
                .findFirst()
                .map(outline -> standing(learner, doneIn(learner)).keepsClosed(outline, course))
                .orElse(List.of());
    }

    Standing standing(Enrolment learner, Set<UUID> done) {
        return new Standing(
                done,
                enrolments.scores(List.of(learner.id())).getOrDefault(learner.id(), Map.of()),
                learner.group(),
                clock.instant());
    }

    /** How much more time a person has in quizzes, in per cent. */
    public int extraTime(UUID person) {
        return accommodations.of(List.of(person)).getOrDefault(person, 0);
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
        LocalDate today = Clocks.today(clock);
        boolean ended = runs.get(enrolment.run()).state(today) == RunState.ENDED
                || enrolment
                        .cohort()
                        .flatMap(cohorts::find)
                        .filter(cohort -> cohort.hasEnded(today))
                        .isPresent();
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
