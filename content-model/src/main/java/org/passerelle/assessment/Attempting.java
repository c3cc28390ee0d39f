package org.passerelle.assessment;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.catalogue.ActivityOutline;
import org.passerelle.catalogue.CourseOutlines;
import org.passerelle.delivery.Place;
import org.passerelle.delivery.Progressing;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.UseCase;

/**
 * Lets learners answer quizzes by their rules. An answer is kept when it is given; what was said to be saved is never
 * lost. When an attempt's time is over by the server's clock, what was saved counts: the attempt is handed in by
 * {@link EndingAttempts}, or here when somebody looks sooner.
 */
@UseCase
public class Attempting {
    @Inject
    Attempts attempts;

    @Inject
    Progressing progressing;

    @Inject
    CourseOutlines outlines;

    @Inject
    Beginning beginning;

    @Inject
    HandingIn handingIn;

    @Inject
    Seeing seeing;

    @Inject
    Clock clock;

    /**
     * The attempt under way, with the answers given so far; the first one is begun when there is none and beginning
     * costs nothing.
     *
     * @return empty when there is none: then there are {@link #terms}, and perhaps a {@link #result}
     * @throws NotFound when the place is somebody else's, or the activity is no quiz of its course
     */
    @Allowed(Permission.LEARN)
    public Optional<AttemptView> open(UUID enrolment, UUID activity) {
        Place place = place(enrolment, activity);
        List<Attempt> before = ended(enrolment, activity);
        if (before.isEmpty()) {
            Assessment assessment = assessment(activity);
            boolean begun = !assessment.rules().isBegunOnPurpose()
                    && beginning.obstacle(place, assessment, 0).isEmpty();
            return begun ? Optional.of(seeing.view(beginning.begin(place, assessment, 0))) : Optional.empty();
        }
        return before.get(0).isOpen() ? Optional.of(seeing.view(before.get(0))) : Optional.empty();
    }

    /** On what terms the quiz may be tried. */
    @Allowed(value = Permission.LEARN, reads = true)
    public QuizTerms terms(UUID enrolment, UUID activity) {
        Place place = place(enrolment, activity);
        Assessment assessment = assessment(activity);
        return beginning.terms(
                place, assessment, attempts.of(enrolment, activity).size());
    }

    /**
     * Begins, also anew after an attempt that was handed in; one that is open goes on.
     *
     * @throws Refusal when the run has ended, the quiz is not open, or every attempt is used
     */
    @Allowed(Permission.LEARN)
    public AttemptView again(UUID enrolment, UUID activity) {
        Place place = place(enrolment, activity);
        List<Attempt> before = ended(enrolment, activity);
        if (!before.isEmpty() && before.get(0).isOpen()) {
            return seeing.view(before.get(0));
        }
        return seeing.view(beginning.begin(place, assessment(activity), before.size()));
    }

    /** The attempts, the last first; one whose time is over is handed in. */
    private List<Attempt> ended(UUID enrolment, UUID activity) {
        List<Attempt> before = attempts.of(enrolment, activity);
        if (!before.isEmpty() && before.get(0).isOver(clock.instant())) {
            end(attempts.locked(before.get(0).id()));
        }
        return before;
    }

    private void end(Attempt attempt) {
        if (attempt.isOver(clock.instant())) {
            handingIn.handIn(attempt, attempt.dueAt().orElseThrow());
        }
    }

    /**
     * Keeps an answer; a later one takes its place.
     *
     * @param given as {@link Answers#read} takes it; null for nothing
     * @return when it was kept
     * @throws Refusal beside the item when the answer cannot be taken; when the attempt was handed in, its time is
     *     over, or the run ended
     * @throws NotFound when the attempt is somebody else's, or has no such item
     */
    @Allowed(Permission.LEARN)
    public Instant save(UUID attempt, String item, @Nullable String given) {
        Attempt own = answerable(attempt);
        return keep(own, typed(own, item), given == null ? "" : given).savedAt();
    }

    /** A file is answered by being attached, never by its name alone. */
    static Item typed(Attempt own, String key) {
        Item item = item(own, key);
        if (item.body() instanceof Upload) {
            throw Refusal.of(key, "assessment.attachFile");
        }
        return item;
    }

    Response keep(Attempt own, Item asked, String given) {
        String key = asked.key();
        String answer = Answers.write(Answers.read(asked, given));
        Response before = attempts.response(own.id(), key).orElse(null);
        if (before == null) {
            return attempts.add(new Response(own.id(), key, answer, clock.instant()));
        }
        if (before.isChecked() && !before.answer().equals(answer)) {
            throw Refusal.of(key, "assessment.stands");
        }
        before.change(answer, clock.instant());
        return before;
    }

    static Item item(Attempt attempt, String key) {
        return attempt.item(key).orElseThrow(() -> new NotFound("item", key));
    }

    /**
     * Shows one hint more with an item; after the last one nothing happens.
     *
     * @throws Refusal when nothing can be answered any more
     * @throws NotFound when the attempt is somebody else's, or has no such item
     */
    @Allowed(Permission.LEARN)
    public void hint(UUID attempt, String item) {
        Attempt own = answerable(attempt);
        int all = item(own, item).hints().size();
        Response response = attempts.responses(attempt).get(item);
        if (response == null) {
            response = attempts.add(new Response(attempt, item, "", clock.instant()));
        }
        if (response.hints() < all && !response.isChecked()) {
            response.hint();
        }
    }

    /**
     * Tells at once how an item was answered; from then on the answer stands.
     *
     * @throws Refusal when the quiz tells it later, nothing was answered, or nothing can be answered any more
     * @throws NotFound when the attempt is somebody else's, or has no such item
     */
    @Allowed(Permission.LEARN)
    public void check(UUID attempt, String key) {
        Attempt own = answerable(attempt);
        Item item = item(own, key);
        if (own.rules().feedback() != AttemptRules.Feedback.AT_ONCE) {
            throw new Refusal("assessment.toldLater");
        }
        Response response = attempts.responses(attempt).get(key);
        if (response == null || response.answer().isEmpty()) {
            throw Refusal.of(key, "assessment.answerFirst");
        }
        response.score(Scorer.score(item, Answers.read(item, response.answer()), response.hints()));
        response.check();
    }

    /**
     * Keeps answers and hands the attempt in: scores it, and when it is passed, the quiz is done. A second time changes
     * nothing, and answers that come after the end of its time are left aside.
     *
     * @param given answers by the items' keys; what is not in it stays as it was saved
     * @throws Refusal when the run has ended, or an answer cannot be taken
     */
    @Allowed(Permission.LEARN)
    public AttemptResult submit(UUID attempt, Map<String, String> given) {
        Attempt own = own(attempt);
        end(own);
        if (own.isOpen()) {
            requireOpen(own);
            Map<String, Response> responses = attempts.responses(attempt);
            given.forEach((key, answer) -> {
                Response before = responses.get(key);
                if (!answer.equals(before == null ? "" : before.answer())) {
                    keep(own, typed(own, key), answer);
                }
            });
            handingIn.handIn(own, clock.instant());
        }
        return seeing.result(own);
    }

    /** How the last attempt that was handed in went; empty before the first. */
    @Allowed(value = Permission.LEARN, reads = true)
    public Optional<AttemptResult> result(UUID enrolment, UUID activity) {
        place(enrolment, activity);
        return attempts.of(enrolment, activity).stream()
                .filter(attempt -> !attempt.isOpen())
                .findFirst()
                .map(seeing::result);
    }

    private Place place(UUID enrolment, UUID activity) {
        Place place = progressing.own(enrolment);
        boolean there = outlines.of(place.course()).stream()
                .flatMap(course -> course.activities().stream())
                .map(ActivityOutline::id)
                .anyMatch(activity::equals);
        if (!there || attempts.assessment(activity).filter(a -> !a.isAdaptive()).isEmpty()) {
            throw new NotFound("quiz", activity);
        }
        return place;
    }

    private Assessment assessment(UUID activity) {
        return attempts.assessment(activity).orElseThrow(() -> new NotFound("assessment", activity));
    }

    /** Held; whoever asks for somebody else's lets go of it at once by being refused. */
    private Attempt own(UUID attempt) {
        Attempt own = attempts.locked(attempt);
        progressing.own(own.enrolment());
        if (own.isAdaptive()) {
            throw new NotFound("attempt", attempt);
        }
        return own;
    }

    Attempt answerable(UUID attempt) {
        Attempt own = own(attempt);
        if (!own.isOpen()) {
            throw new Refusal("assessment.handedIn");
        }
        if (own.isOver(clock.instant())) {
            throw new Refusal("assessment.timeOver");
        }
        requireOpen(own);
        return own;
    }

    private void requireOpen(Attempt own) {
        if (!progressing.own(own.enrolment()).open()) {
            throw new Refusal("assessment.ended");
        }
    }
}
