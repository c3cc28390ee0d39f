package org.passerelle.gradebook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.assessment.AttemptRules;
import org.passerelle.assessment.QuizRecords;
import org.passerelle.assessment.QuizSheet;
import org.passerelle.assessment.SettingItems;
import org.passerelle.assessment.SkillResult;
import org.passerelle.assessment.SkillResults;
import org.passerelle.assessment.TriedQuiz;
import org.passerelle.catalogue.ActivityOutline;
import org.passerelle.catalogue.ActivityType;
import org.passerelle.catalogue.CourseOutlines;
import org.passerelle.catalogue.CourseView;
import org.passerelle.catalogue.TaughtSkill;
import org.passerelle.delivery.RunLearner;
import org.passerelle.delivery.RunState;
import org.passerelle.delivery.Runs;
import org.passerelle.kernel.NotFound;

/** Puts the lines of a gradebook together, with as many queries for a page of learners as for one. */
@ApplicationScoped
class Rowing {
    @Inject
    Grades grades;

    @Inject
    QuizRecords quizzes;

    @Inject
    SkillResults skillResults;

    @Inject
    CourseOutlines outlines;

    @Inject
    Runs runs;

    @Inject
    Clock clock;

    /** What is graded in a course, and how. */
    record Frame(CourseView course, GradePlan plan, List<Task> tasks, Map<String, QuizSheet> sheets, boolean ended) {
        List<String> skills() {
            return course.card().skills().stream().map(TaughtSkill::uri).toList();
        }

        UUID id() {
            return course.card().id();
        }

        Task task(String key) {
            return tasks.stream()
                    .filter(task -> task.key().equals(key))
                    .findFirst()
                    .orElseThrow(() -> new NotFound("task", key));
        }
    }

    Frame frame(UUID course, UUID run) {
        CourseView view = outlines.view(course).orElseThrow(() -> new NotFound("course", course));
        GradePlan plan = grades.plan(course).map(PlanOfGrades::plan).orElse(GradePlan.USUAL);
        Map<UUID, QuizSheet> sheets = quizzes.sheets(view.outline().activities().stream()
                .filter(a -> a.type() == ActivityType.QUIZ)
                .map(a -> a.id())
                .toList());
        Map<String, QuizSheet> graded = new HashMap<>();
        List<Task> tasks = new ArrayList<>();
        view.outline().activities().forEach(activity -> {
            QuizSheet sheet = sheets.get(activity.id());
            if (sheet != null && sheet.rules().graded()) {
                String key = activity.id().toString();
                graded.put(key, sheet);
                tasks.add(new Task(key, activity.title(), plan.categoryOf(key), true));
            }
        });
        plan.sessions().forEach(s -> tasks.add(new Task(s.key(), s.title(), s.category(), false)));
        return new Frame(view, plan, List.copyOf(tasks), graded, runs.get(run).state() == RunState.ENDED);
    }

    /** The quizzes of a course that are graded. */
    List<ActivityOutline> graded(UUID course) {
        List<ActivityOutline> all = outlines.of(course)
                .orElseThrow(() -> new NotFound("course", course))
                .activities();
        Map<UUID, QuizSheet> sheets = quizzes.sheets(all.stream()
                .filter(a -> a.type() == ActivityType.QUIZ)
                .map(ActivityOutline::id)
                .toList());
        return all.stream()
                .filter(a ->
                        sheets.containsKey(a.id()) && sheets.get(a.id()).rules().graded())
                .toList();
    }

    List<GradeRow> rows(Frame frame, Collection<RunLearner> learners) {
        List<UUID> places = learners.stream().map(RunLearner::enrolment).toList();
        Map<UUID, Map<String, List<Grade>>> typed = grades.of(places);
        Map<UUID, Map<String, List<TriedQuiz>>> tried = tries(places);
        Map<UUID, Map<String, SkillResult>> results = skillResults.of(places);
        return learners.stream()
                .map(learner -> {
                    UUID place = learner.enrolment();
                    List<Cell> cells =
                            cells(frame, typed.getOrDefault(place, Map.of()), tried.getOrDefault(place, Map.of()));
                    return new GradeRow(
                            place,
                            learner.name(),
                            learner.group(),
                            cells,
                            Total.of(frame.plan(), frame.tasks(), cells),
                            stands(frame, results.getOrDefault(place, Map.of())));
                })
                .toList();
    }

    /** The attempts in these places by place and quiz, the first one first. */
    Map<UUID, Map<String, List<TriedQuiz>>> tries(Collection<UUID> places) {
        Map<UUID, Map<String, List<TriedQuiz>>> tried = new HashMap<>();
        quizzes.tries(places)
                .forEach(one -> tried.computeIfAbsent(one.enrolment(), e -> new HashMap<>())
                        .computeIfAbsent(one.activity().toString(), a -> new ArrayList<>())
                        .add(one));
        return tried;
    }

    private List<Cell> cells(Frame frame, Map<String, List<Grade>> typed, Map<String, List<TriedQuiz>> tried) {
        return frame.tasks().stream()
                .map(task -> cell(
                        frame,
                        task,
                        typed.getOrDefault(task.key(), List.of()),
                        tried.getOrDefault(task.key(), List.of())))
                .toList();
    }

    private Cell cell(Frame frame, Task task, List<Grade> typed, List<TriedQuiz> tries) {
        Optional<Double> holds =
                typed.isEmpty() ? Optional.empty() : typed.get(typed.size() - 1).score();
        if (holds.isPresent()) {
            return new Cell(CellState.GRADED, holds.get(), 0, true);
        }
        QuizSheet sheet = frame.sheets().get(task.key());
        return sheet == null ? Cell.of(CellState.TO_GRADE) : computed(frame, sheet.rules(), tries);
    }

    private Cell computed(Frame frame, AttemptRules rules, List<TriedQuiz> tries) {
        @Nullable TriedQuiz best = null;
        boolean waiting = false;
        for (TriedQuiz one : tries) {
            boolean told = one.submittedAt().isPresent() && !one.waiting();
            waiting |= one.waiting();
            if (told && (best == null || one.score() > best.score())) {
                best = one;
            }
        }
        if (best != null) {
            int late = best.submittedAt().map(rules::daysLate).orElse(0);
            return new Cell(CellState.GRADED, best.score(), late, false);
        }
        return Cell.of(waiting ? CellState.WAITING : unsent(frame, rules, !tries.isEmpty()));
    }

    private CellState unsent(Frame frame, AttemptRules rules, boolean begun) {
        Instant closes = rules.closesAt();
        boolean due = closes != null && clock.instant().isAfter(closes);
        if (frame.ended() || (due && rules.late() == AttemptRules.Late.REFUSED)) {
            return CellState.MISSING;
        }
        if (due) {
            return CellState.LATE;
        }
        return begun ? CellState.UNDER_WAY : CellState.OPEN;
    }

    private static List<SkillStand> stands(Frame frame, Map<String, SkillResult> results) {
        return frame.skills().stream()
                .map(skill -> {
                    SkillResult result = results.get(skill);
                    return new SkillStand(
                            skill, result == null ? null : result.percent(), SettingItems.USUAL_PASS_MARK);
                })
                .toList();
    }
}
