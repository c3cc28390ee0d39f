package org.passerelle.gradebook;

import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.passerelle.catalogue.CourseOutlines;
import org.passerelle.delivery.Place;
import org.passerelle.delivery.Progressing;
import org.passerelle.delivery.RunLearner;
import org.passerelle.delivery.RunLearners;
import org.passerelle.delivery.RunView;
import org.passerelle.delivery.Runs;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Caller;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Page;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Text;
import org.passerelle.kernel.UseCase;
import org.passerelle.people.People;

/** Shows trainers the results of their learners, and each learner their own. */
@UseCase
public class Gradebooks {
    /** How many learners a page shows. */
    public static final int PAGE = 25;

    @Inject
    Rowing rowing;

    @Inject
    Grades grades;

    @Inject
    RunLearners learners;

    @Inject
    Progressing progressing;

    @Inject
    CourseOutlines outlines;

    @Inject
    Runs runs;

    @Inject
    People people;

    @Inject
    Caller caller;

    /**
     * A page of the gradebook of a run of one's course; of the run that begins last when none is named.
     *
     * @param words what the learners' names hold; empty for all
     * @throws NotFound when it is another body's, or there is no run
     */
    @Allowed(value = Permission.GRADE, reads = true)
    public Gradebook of(UUID course, @Nullable UUID run, String words, int page, int size) {
        own(course);
        List<RunView> all = runs.of(course);
        RunView shown = all.stream()
                .filter(r -> run == null || r.id().equals(run))
                .findFirst()
                .orElseThrow(() -> new NotFound("run", course));
        Rowing.Frame frame = rowing.frame(course, shown.id());
        Page<RunLearner> found = learners.of(shown.id(), Text.optional("q", words, 200), page, size);
        List<GradeRow> rows = rowing.rows(frame, found.items());
        return new Gradebook(
                course,
                frame.course().card().title(),
                shown,
                all,
                frame.plan(),
                frame.tasks(),
                frame.skills(),
                new Page<>(rows, found.total(), found.page(), found.size()));
    }

    /** The course of a run of one's own. @throws NotFound when it is another body's */
    @Allowed(value = Permission.GRADE, reads = true)
    public UUID courseOf(UUID run) {
        UUID course = runs.get(run).course();
        own(course);
        return course;
    }

    /** All that led to one result. @throws NotFound when it is in another body's course */
    @Allowed(value = Permission.GRADE, reads = true)
    public GradeDetail detail(UUID enrolment, String task) {
        Place place = progressing.of(enrolment);
        own(place.course());
        Rowing.Frame frame = rowing.frame(place.course(), place.run());
        Task wanted = frame.task(task);
        RunLearner learner = learners.one(enrolment).orElseThrow(() -> new NotFound("enrolment", enrolment));
        GradeRow row = rowing.rows(frame, List.of(learner)).get(0);
        List<Grade> typed =
                grades.of(List.of(enrolment)).getOrDefault(enrolment, Map.of()).getOrDefault(task, List.of());
        return new GradeDetail(
                place.course(),
                place.run(),
                frame.course().card().title(),
                learner.name(),
                wanted,
                row.cells().get(frame.tasks().indexOf(wanted)),
                rowing.tries(List.of(enrolment))
                        .getOrDefault(enrolment, Map.of())
                        .getOrDefault(task, List.of()),
                views(typed));
    }

    /** The caller's own results. @throws NotFound when the place is somebody else's */
    @Allowed(value = Permission.LEARN, reads = true)
    public MyGrades mine(UUID enrolment) {
        Place place = progressing.own(enrolment);
        Rowing.Frame frame = rowing.frame(place.course(), place.run());
        RunLearner learner = learners.one(enrolment).orElseThrow(() -> new NotFound("enrolment", enrolment));
        Map<String, List<TypedGrade>> typed = new HashMap<>();
        grades.of(List.of(enrolment))
                .getOrDefault(enrolment, Map.of())
                .forEach((task, all) -> typed.put(task, views(all)));
        return new MyGrades(
                frame.course().card().title(),
                frame.plan(),
                frame.tasks(),
                rowing.rows(frame, List.of(learner)).get(0),
                typed);
    }

    private List<TypedGrade> views(Collection<Grade> typed) {
        Map<UUID, String> names =
                people.names(typed.stream().map(Grade::typedBy).collect(Collectors.toSet()));
        return typed.stream()
                .map(grade -> grade.view(names.getOrDefault(grade.typedBy(), "")))
                .toList();
    }

    private void own(UUID course) {
        UUID organisation = outlines.of(course)
                .orElseThrow(() -> new NotFound("course", course))
                .organisation();
        caller.require(Permission.GRADE, organisation);
    }
}
