package org.passerelle.delivery;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.passerelle.catalogue.ActivityOutline;
import org.passerelle.catalogue.ActivityType;
import org.passerelle.catalogue.ActivityView;
import org.passerelle.catalogue.Condition;
import org.passerelle.catalogue.CourseOutline;
import org.passerelle.catalogue.CourseOutlines;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.Clocks;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.UseCase;

/** Leads learners through the courses in which they have a place. What is somebody else's is not there. */
@UseCase
public class Learning {
    @Inject
    Enrolments enrolments;

    @Inject
    CourseRuns runs;

    @Inject
    Cohorts cohorts;

    @Inject
    CourseOutlines outlines;

    @Inject
    Progressing progressing;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /** The caller's courses, the one visited last first. */
    @Allowed(value = Permission.LEARN, reads = true)
    public List<LearningDesk> mine() {
        return desks(enrolments.of(caller.requirePerson()));
    }

    /** One of them. @throws NotFound when it is somebody else's */
    @Allowed(value = Permission.LEARN, reads = true)
    public LearningDesk desk(UUID enrolment) {
        Enrolment own = enrolments.own(enrolment, caller.requirePerson());
        return desks(List.of(own)).get(0);
    }

    /**
     * Opens an activity, and remembers that the learner is there.
     *
     * @throws Refusal when its conditions do not hold
     * @throws NotFound when the course has no such one
     */
    @Allowed(value = Permission.LEARN, reads = true)
    public ActivityView enter(UUID enrolment, UUID activity) {
        ActivityView view = look(enrolment, activity);
        enrolments.own(enrolment, caller.requirePerson()).at(activity, clock.instant());
        return view;
    }

    /**
     * Opens an activity that is taken along for later: the learner is not there.
     *
     * @throws Refusal when its conditions do not hold
     * @throws NotFound when the course has no such one
     */
    @Allowed(value = Permission.LEARN, reads = true)
    public ActivityView look(UUID enrolment, UUID activity) {
        Enrolment own = enrolments.own(enrolment, caller.requirePerson());
        ActivityView view =
                outlines.activity(own.course(), activity).orElseThrow(() -> new NotFound("activity", activity));
        if (!progressing.keepsClosed(own, activity).isEmpty()) {
            throw new Refusal("delivery.closedYet");
        }
        return view;
    }

    /**
     * A lesson was read, or a video seen. A quiz is done by being passed.
     *
     * @throws Refusal when it is a quiz, or the run has ended
     */
    @Allowed(Permission.LEARN)
    public void finish(UUID enrolment, UUID activity) {
        Enrolment own = enrolments.own(enrolment, caller.requirePerson());
        ActivityOutline outline = progressing.outline(own).activities().stream()
                .filter(a -> a.id().equals(activity))
                .findFirst()
                .orElseThrow(() -> new NotFound("activity", activity));
        if (outline.type() == ActivityType.QUIZ) {
            throw new Refusal("delivery.quizIsPassed");
        }
        progressing.done(enrolment, activity, null);
    }

    /** With as many queries for many places as for one. */
    private List<LearningDesk> desks(List<Enrolment> own) {
        List<UUID> places = own.stream().map(Enrolment::id).toList();
        Map<UUID, CourseOutline> courses =
                outlines.all(own.stream().map(Enrolment::course).toList());
        runs.read(own.stream().map(Enrolment::run).collect(Collectors.toSet()));
        cohorts.read(own.stream().flatMap(e -> e.cohort().stream()).collect(Collectors.toSet()));
        Map<UUID, List<ActivityProgress>> progress =
                enrolments.progress(places).stream().collect(Collectors.groupingBy(ActivityProgress::enrolment));
        Map<UUID, Map<UUID, Double>> scores = enrolments.scores(places);
        return own.stream()
                .map(e -> desk(
                        e,
                        Optional.ofNullable(courses.get(e.course()))
                                .orElseThrow(() -> new NotFound("course", e.course())),
                        progress.getOrDefault(e.id(), List.of()),
                        scores.getOrDefault(e.id(), Map.of())))
                .toList();
    }

    private LearningDesk desk(
            Enrolment enrolment, CourseOutline course, List<ActivityProgress> progress, Map<UUID, Double> scores) {
        Set<UUID> done = progress.stream().map(ActivityProgress::activity).collect(Collectors.toSet());
        Set<UUID> acquired = progress.stream()
                .filter(ActivityProgress::isAcquired)
                .map(ActivityProgress::activity)
                .collect(Collectors.toSet());
        Standing standing = new Standing(done, scores, enrolment.group(), clock.instant());
        return new LearningDesk(
                progressing.own(enrolment.id()),
                course,
                runs.get(enrolment.run()).view(Clocks.today(clock)),
                done,
                enrolment.lastActivity(),
                closed(standing, course),
                acquired);
    }

    private static Map<UUID, List<Condition>> closed(Standing standing, CourseOutline course) {
        Map<UUID, List<Condition>> closed = new HashMap<>();
        for (ActivityOutline activity : course.activities()) {
            List<Condition> keeps = standing.keepsClosed(activity, course);
            if (!keeps.isEmpty()) {
                closed.put(activity.id(), keeps);
            }
        }
        return closed;
    }
}
