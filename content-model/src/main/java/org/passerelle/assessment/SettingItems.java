package org.passerelle.assessment;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.passerelle.catalogue.ActivityDraft;
import org.passerelle.catalogue.ActivityOutline;
import org.passerelle.catalogue.ActivityType;
import org.passerelle.catalogue.Authoring;
import org.passerelle.catalogue.CoursePublished;
import org.passerelle.catalogue.CourseView;
import org.passerelle.catalogue.MediaLibrary;
import org.passerelle.catalogue.TaughtSkill;
import org.passerelle.delivery.ExtraTimeGranted;
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
    QuizStatistics statistics;

    @Inject
    Authoring authoring;

    @Inject
    MediaLibrary library;

    /**
     * What a quiz asks.
     *
     * @param passMark in per cent, 1 to 100
     */
    public record Sheet(int passMark, List<Item> items, AttemptRules rules) {
        /** Copies the items. */
        public Sheet {
            items = List.copyOf(items);
        }
    }

    /** What a quiz of one's course asks; nothing yet when it is new. @throws NotFound when it is no such quiz */
    @Allowed(value = Permission.AUTHOR_COURSE, reads = true)
    public Sheet of(UUID course, UUID activity) {
        own(course, activity);
        return attempts.assessment(activity)
                .map(assessment -> new Sheet(assessment.passMark(), assessment.items(), assessment.rules()))
                .orElse(new Sheet(USUAL_PASS_MARK, List.of(), AttemptRules.USUAL));
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
            if (!taught.containsAll(item.skills())) {
                throw Refusal.of("skill", "assessment.skillNotTaught", item.key());
            }
            requireImage(course, item);
        }
        boolean draws = attempts.assessment(activity)
                .filter(assessment ->
                        assessment.isAdaptive() || !assessment.draws().isEmpty())
                .isPresent();
        if (items.isEmpty() && !draws && view.outline().published()) {
            throw new Refusal("assessment.emptyQuiz", 1);
        }
        attempts.assessment(activity)
                .ifPresentOrElse(
                        assessment -> {
                            assessment.ask(passMark, items);
                            statistics.forget(activity);
                        },
                        () -> attempts.add(new Assessment(activity, passMark, items)));
    }

    /**
     * Sets how a quiz may be tried. Attempts under way go on by the rules they began with.
     *
     * @param before what {@link RulesJson#write} wrote when the edit began
     * @throws Refusal when a skill has a mark that the course does not teach
     * @throws OptimisticLockException when somebody changed them meanwhile
     */
    @Allowed(Permission.AUTHOR_COURSE)
    public void rule(UUID course, UUID activity, AttemptRules rules, String before) {
        CourseView view = own(course, activity);
        List<String> taught =
                view.card().skills().stream().map(TaughtSkill::uri).toList();
        if (!taught.containsAll(rules.skillMarks().keySet())) {
            throw Refusal.of("skillMarks", "assessment.markNotTaught");
        }
        if (!RulesJson.write(of(course, activity).rules()).equals(before)) {
            throw new OptimisticLockException("changed since it was read");
        }
        Assessment ruled = attempts.assessment(activity)
                .orElseGet(() -> attempts.add(new Assessment(activity, USUAL_PASS_MARK, List.of())));
        ruled.rule(rules);
    }

    /** More time that was granted holds for attempts under way too. */
    void give(@Observes ExtraTimeGranted granted) {
        attempts.running(granted.person()).forEach(attempt -> attempt.give(granted.percent()));
    }

    private void requireImage(UUID course, Item item) {
        if (item.body() instanceof Hotspot hotspot
                && library.of(course).stream()
                        .noneMatch(file ->
                                file.id().equals(hotspot.image()) && file.type().startsWith("image/"))) {
            throw Refusal.of("image", "assessment.imageMissing", item.key());
        }
    }

    /**
     * Writes a quiz but for its items: all of it is kept, or nothing.
     *
     * @param version the version that the edit began from
     * @param passMark in per cent, 1 to 100
     * @throws Refusal beside the field that is wrong
     * @throws OptimisticLockException when somebody changed it meanwhile
     */
    @Allowed(Permission.AUTHOR_COURSE)
    public void write(UUID course, UUID activity, ActivityDraft draft, long version, int passMark) {
        own(course, activity);
        authoring.write(course, activity, draft, version);
        attempts.assessment(activity)
                .ifPresentOrElse(
                        assessment -> assessment.ask(passMark, assessment.items()),
                        () -> attempts.add(new Assessment(activity, passMark, List.of())));
    }

    /**
     * Writes one item: in the place of that of its key, or at the end when there is none.
     *
     * @param before the item's {@linkplain ItemsJson#mark mark} when the edit began; empty for a new one
     * @throws Refusal as {@link #set} does
     * @throws OptimisticLockException when somebody changed that item meanwhile
     */
    @Allowed(Permission.AUTHOR_COURSE)
    public void put(UUID course, UUID activity, Item item, String before) {
        Sheet sheet = of(course, activity);
        List<Item> items = new ArrayList<>(sheet.items());
        int at = position(items, item.key());
        String now = at < 0 ? "" : ItemsJson.mark(items.get(at));
        if (!now.equals(before)) {
            throw new OptimisticLockException("changed since it was read");
        }
        if (at < 0) {
            items.add(item);
        } else {
            items.set(at, item);
        }
        set(course, activity, sheet.passMark(), items);
    }

    /** Moves an item up (-1) or down (1) by one place; at the end of the list it stays. */
    @Allowed(Permission.AUTHOR_COURSE)
    public void move(UUID course, UUID activity, String key, int by) {
        Sheet sheet = of(course, activity);
        List<Item> items = new ArrayList<>(sheet.items());
        int at = position(items, key);
        int to = at + Integer.signum(by);
        if (at >= 0 && to >= 0 && to < items.size()) {
            Collections.swap(items, at, to);
            set(course, activity, sheet.passMark(), items);
        }
    }

    /** Takes an item away; one that is gone already is no fault. @throws Refusal as {@link #set} does */
    @Allowed(Permission.AUTHOR_COURSE)
    public void remove(UUID course, UUID activity, String key) {
        Sheet sheet = of(course, activity);
        set(
                course,
                activity,
                sheet.passMark(),
                sheet.items().stream().filter(item -> !item.key().equals(key)).toList());
    }

    private static int position(List<Item> items, String key) {
        return IntStream.range(0, items.size())
                .filter(i -> items.get(i).key().equals(key))
                .findFirst()
                .orElse(-1);
    }

    /**
     * How answers to one's own quiz would be judged, as a preview; nothing is kept.
     *
     * @param given answers by the items' keys, as {@link Answers#read} takes them; items without one count as wrong
     */
    @Allowed(value = Permission.AUTHOR_COURSE, reads = true)
    public List<ItemResult> attempt(UUID course, UUID activity, Map<String, String> given) {
        return of(course, activity).items().stream()
                .map(item -> item.drawn(Draw.PLAIN))
                .map(item -> {
                    String said = given.getOrDefault(item.key(), "");
                    Answer answer = Answers.read(item, said);
                    return new ItemResult(
                            ItemView.of(item, said, Optional.empty(), 0, Draw.PLAIN),
                            Scorer.score(item, answer),
                            item.body().judgedBy().isPresent(),
                            Scorer.feedback(item, answer),
                            List.of(),
                            List.of(),
                            item.body().judgedBy().orElse(null));
                })
                .toList();
    }

    /** @throws Refusal when a quiz of a course that is being published asks nothing */
    void requireItems(@Observes CoursePublished published) {
        long empty = published.quizzes().stream()
                .filter(quiz -> attempts.assessment(quiz)
                        .filter(assessment -> assessment.size() > 0)
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
