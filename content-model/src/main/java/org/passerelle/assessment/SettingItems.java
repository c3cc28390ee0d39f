package org.passerelle.assessment;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.passerelle.catalogue.ActivityOutline;
import org.passerelle.catalogue.ActivityType;
import org.passerelle.catalogue.Authoring;
import org.passerelle.catalogue.CoursePublished;
import org.passerelle.catalogue.CourseView;
import org.passerelle.catalogue.TaughtSkill;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.UseCase;

/** Lets trainers say what the quizzes of their courses ask. */
@UseCase
public class SettingItems {
    /** The mark, in per cent, that a new quiz has. */
    public static final int USUAL_PASS_MARK = 60;

    @Inject
    Attempts attempts;

    @Inject
    Authoring authoring;

    /**
     * What a quiz asks.
     *
     * @param passMark in per cent, 1 to 100
     */
    public record Sheet(int passMark, List<Item> items) {
        /** Copies the items. */
        public Sheet {
            items = List.copyOf(items);
        }
    }

    /** What a learner's answers would be worth; nothing is kept. */
    public record Tried(Item item, double score, Answer answer) {}

    /** What a quiz of one's course asks; nothing yet when it is new. @throws NotFound when it is no such quiz */
    @Allowed(value = Permission.AUTHOR_COURSE, reads = true)
    public Sheet of(UUID course, UUID activity) {
        own(course, activity);
        return attempts.assessment(activity)
                .map(assessment -> new Sheet(assessment.passMark(), assessment.items()))
                .orElse(new Sheet(USUAL_PASS_MARK, List.of()));
    }

    /**
     * Sets what a quiz asks. Attempts under way go on with the items they began with.
     *
     * @throws Refusal beside the field that is wrong; when an item tells about a skill that the course does not teach;
     *     when a published course's quiz would be empty
     */
    @Allowed(Permission.AUTHOR_COURSE)
    public void set(UUID course, UUID activity, int passMark, List<Item> items) {
        CourseView view = own(course, activity);
        List<String> taught =
                view.card().skills().stream().map(TaughtSkill::uri).toList();
        for (Item item : items) {
            if (!taught.contains(item.skill())) {
                throw Refusal.of("skill", "assessment.skillNotTaught", item.key());
            }
        }
        if (items.isEmpty() && view.outline().published()) {
            throw new Refusal("assessment.emptyQuiz", 1);
        }
        attempts.assessment(activity)
                .ifPresentOrElse(
                        assessment -> assessment.ask(passMark, items),
                        () -> attempts.add(new Assessment(activity, passMark, items)));
    }

    /** Scores answers to one's own quiz without keeping them, as a preview. */
    @Allowed(value = Permission.AUTHOR_COURSE, reads = true)
    public List<Tried> attempt(UUID course, UUID activity, Map<String, String> given) {
        return of(course, activity).items().stream()
                .map(item -> {
                    Answer answer = Answers.read(item, given.getOrDefault(item.key(), ""));
                    return new Tried(item, Scorer.score(item, answer), answer);
                })
                .toList();
    }

    /** @throws Refusal when a quiz of a course that is being published asks nothing */
    void requireItems(@Observes CoursePublished published) {
        long empty = published.quizzes().stream()
                .filter(quiz -> attempts.assessment(quiz)
                        .map(Assessment::items)
                        .orElse(List.of())
                        .isEmpty())
                .count();
        if (empty > 0) {
            throw new Refusal("assessment.emptyQuiz", empty);
        }
    }

    private CourseView own(UUID course, UUID activity) {
        CourseView view = authoring.mine(course);
        boolean quiz = view.outline().activities().stream()
                .filter(a -> a.type() == ActivityType.QUIZ)
                .map(ActivityOutline::id)
                .anyMatch(activity::equals);
        if (!quiz) {
            throw new NotFound("quiz", activity);
        }
        return view;
    }
}
