package org.passerelle.gradebook;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.catalogue.ActivityOutline;
import org.passerelle.catalogue.CourseOutline;
import org.passerelle.catalogue.CourseOutlines;
import org.passerelle.delivery.Place;
import org.passerelle.delivery.Progressing;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.UseCase;

/** Lets trainers type grades, with a reason, and say how grades are weighed. */
@UseCase
public class Grading {
    @Inject
    Grades grades;

    @Inject
    Rowing rowing;

    @Inject
    Progressing progressing;

    @Inject
    CourseOutlines outlines;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    /**
     * Types a grade. It holds in the gradebook in the place of what was computed; what a quiz opens, completes and says
     * of skills is not touched.
     *
     * @param score 0 to 1; null to take back what was typed before
     * @param seen how many grades had been typed when the caller began
     * @throws Refusal beside the field when there is no reason, or somebody typed another one meanwhile
     * @throws NotFound when it is one's own, in another body's course, or the course has no such task
     */
    @Allowed(Permission.GRADE)
    public void type(UUID enrolment, String task, @Nullable Double score, String reason, int seen) {
        Place place = progressing.of(enrolment);
        requireTeaching(place);
        rowing.frame(place.course(), place.run()).task(task);
        List<Grade> before =
                grades.of(List.of(enrolment)).getOrDefault(enrolment, Map.of()).getOrDefault(task, List.of());
        if (before.size() != seen) {
            throw new Refusal("gradebook.typedMeanwhile");
        }
        add(enrolment, task, before, score, reason);
    }

    void add(UUID enrolment, String task, List<Grade> before, @Nullable Double score, String reason) {
        if (score == null
                && (before.isEmpty() || before.get(before.size() - 1).score().isEmpty())) {
            throw Refusal.of("grade", "gradebook.nothingTyped");
        }
        grades.add(
                new Grade(enrolment, task, before.size() + 1, score, reason, caller.requirePerson(), clock.instant()));
    }

    /** Nobody grades themselves. */
    private void requireTeaching(Place place) {
        own(place.course());
        if (place.person().equals(caller.requirePerson())) {
            throw new NotFound("enrolment", place.enrolment());
        }
    }

    /** How the grades of one's course are weighed. @throws NotFound when it is another body's */
    @Allowed(value = Permission.GRADE, reads = true)
    public GradePlan plan(UUID course) {
        own(course);
        return grades.plan(course).map(PlanOfGrades::plan).orElse(GradePlan.USUAL);
    }

    /**
     * The quizzes of one's course that count; those for practice have no weight. @throws NotFound when it is another
     * body's
     */
    @Allowed(value = Permission.GRADE, reads = true)
    public List<ActivityOutline> weighed(UUID course) {
        own(course);
        return rowing.graded(course);
    }

    /**
     * Says how the grades of one's course are weighed; it holds for what was graded before too.
     *
     * @param before the plan, as JSON, from which the caller began
     * @throws Refusal when somebody changed it meanwhile, or a session goes that somebody has a grade in
     * @throws NotFound when it is another body's
     */
    @Allowed(Permission.GRADE)
    public void weigh(UUID course, GradePlan plan, String before) {
        GradePlan now = plan(course);
        if (!PlanJson.write(now).equals(before)) {
            throw new Refusal("gradebook.planMeanwhile");
        }
        for (GradePlan.Session session : now.sessions()) {
            boolean stays = plan.sessions().stream().anyMatch(s -> s.key().equals(session.key()));
            if (!stays && grades.hasGrades(course, session.key())) {
                throw Refusal.of(
                        "sessions", "gradebook.sessionGraded", session.title().toString());
            }
        }
        Optional<PlanOfGrades> kept = grades.plan(course);
        kept.ifPresentOrElse(p -> p.weigh(plan), () -> grades.add(new PlanOfGrades(course, plan)));
    }

    private void own(UUID course) {
        UUID organisation =
                outlines.of(course).map(CourseOutline::organisation).orElseThrow(() -> new NotFound("course", course));
        caller.require(Permission.GRADE, organisation);
    }
}
