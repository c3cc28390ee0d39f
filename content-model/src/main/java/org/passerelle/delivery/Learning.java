package org.passerelle.delivery;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        List<Enrolment> own = enrolments.of(caller.requirePerson());
        Map<UUID, Set<UUID>> done = done(own);
        return own.stream()
                .map(e -> desk(e, done.getOrDefault(e.id(), Set.of())))
                .toList();
    }

    /** One of them. @throws NotFound when it is somebody else's */
    @Allowed(value = Permission.LEARN, reads = true)
    public LearningDesk desk(UUID enrolment) {
        Enrolment own = enrolments.own(enrolment, caller.requirePerson());
        return desk(own, done(List.of(own)).getOrDefault(own.id(), Set.of()));
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

    private Map<UUID, Set<UUID>> done(List<Enrolment> own) {
        return enrolments.progress(own.stream().map(Enrolment::id).toList()).stream()
                .collect(Collectors.groupingBy(
                        ActivityProgress::enrolment,
                        Collectors.mapping(ActivityProgress::activity, Collectors.toSet())));
    }

    private LearningDesk desk(Enrolment enrolment, Set<UUID> done) {
        RunView run = runs.get(enrolment.run()).view(Clocks.today(clock));
        CourseOutline course = progressing.outline(enrolment);
        return new LearningDesk(
                progressing.own(enrolment.id()),
                course,
                run,
                done,
                enrolment.lastActivity(),
                closed(enrolment, course, done),
                progressing.acquired(enrolment.id()));
    }

    private Map<UUID, List<Condition>> closed(Enrolment enrolment, CourseOutline course, Set<UUID> done) {
        Map<UUID, List<Condition>> closed = new HashMap<>();
        if (course.activities().stream().allMatch(a -> a.conditions().isEmpty())) {
            return closed;
        }
        Standing standing = progressing.standing(enrolment, done);
        for (ActivityOutline activity : course.activities()) {
            List<Condition> keeps = standing.keepsClosed(activity, course);
            if (!keeps.isEmpty()) {
                closed.put(activity.id(), keeps);
            }
        }
        return closed;
    }
}
