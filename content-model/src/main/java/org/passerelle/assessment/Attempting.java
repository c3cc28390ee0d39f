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

/** Lets learners answer quizzes. An answer is kept when it is given; what was said to be saved is never lost. */
@UseCase
public class Attempting {
    @Inject
    Attempts attempts;

    @Inject
    Progressing progressing;

    @Inject
    CourseOutlines outlines;

    @Inject
    Clock clock;

    /**
     * The attempt under way, with the answers given so far; the first one is begun when there is none.
     *
     * @return empty when the last attempt was handed in: then there is a {@link #result}
     * @throws Refusal when it would have to be begun and the run has ended
     * @throws NotFound when the place is somebody else's, or the activity is no quiz of its course
     */
    @Allowed(Permission.LEARN)
    public Optional<AttemptView> open(UUID enrolment, UUID activity) {
        Place place = place(enrolment, activity);
        List<Attempt> before = attempts.of(enrolment, activity);
        if (before.isEmpty()) {
            return Optional.of(view(begin(place, activity, 1)));
        }
        Attempt last = before.get(0);
        return last.isOpen() ? Optional.of(view(last)) : Optional.empty();
    }

    /** Begins anew after an attempt that was handed in; one that is open goes on. */
    @Allowed(Permission.LEARN)
    public AttemptView again(UUID enrolment, UUID activity) {
        Place place = place(enrolment, activity);
        List<Attempt> before = attempts.of(enrolment, activity);
        if (!before.isEmpty() && before.get(0).isOpen()) {
            return view(before.get(0));
        }
        return view(begin(place, activity, before.size() + 1));
    }

    private Attempt begin(Place place, UUID activity, int number) {
        requireOpen(place);
        Assessment assessment = attempts.assessment(activity).orElseThrow(() -> new NotFound("assessment", activity));
        return attempts.add(new Attempt(
                place.enrolment(), assessment, number, UUID.randomUUID().getMostSignificantBits(), clock.instant()));
    }

    /**
     * Keeps an answer; a later one takes its place.
     *
     * @param given as {@link Answers#read} takes it; null for nothing
     * @return when it was kept
     * @throws Refusal beside the item when the answer cannot be taken; when the attempt was handed in, or the run ended
     * @throws NotFound when the attempt is somebody else's, or has no such item
     */
    @Allowed(Permission.LEARN)
    public Instant save(UUID attempt, String item, @Nullable String given) {
        Attempt own = own(attempt);
        if (!own.isOpen()) {
            throw new Refusal("assessment.handedIn");
        }
        Item asked = item(own, item);
        String answer = Answers.write(Answers.read(asked, given == null ? "" : given));
        Instant now = clock.instant();
        Response before = attempts.responses(attempt).get(item);
        if (before == null) {
            attempts.add(new Response(attempt, item, answer, now));
        } else {
            before.change(answer, now);
        }
        return now;
    }

    private static Item item(Attempt attempt, String key) {
        return attempt.items().stream()
                .filter(item -> item.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotFound("item", key));
    }

    /**
     * Shows one hint more with an item; after the last one nothing happens.
     *
     * @throws Refusal when the attempt was handed in, or the run ended
     * @throws NotFound when the attempt is somebody else's, or has no such item
     */
    @Allowed(Permission.LEARN)
    public void hint(UUID attempt, String item) {
        Attempt own = own(attempt);
        if (!own.isOpen()) {
            throw new Refusal("assessment.handedIn");
        }
        int all = item(own, item).hints().size();
        Response response = attempts.responses(attempt).get(item);
        if (response == null) {
            response = attempts.add(new Response(attempt, item, "", clock.instant()));
        }
        if (response.hints() < all) {
            response.hint();
        }
    }

    /**
     * Hands an attempt in: scores it, and when it is passed, the quiz is done. A second time changes nothing.
     *
     * @throws Refusal when the run has ended
     */
    @Allowed(Permission.LEARN)
    public AttemptResult submit(UUID attempt) {
        Attempt own = own(attempt);
        if (own.isOpen()) {
            Map<String, Response> responses = attempts.responses(attempt);
            double sum = 0;
            for (Item item : own.items()) {
                Response response = responses.get(item.key());
                if (response != null) {
                    response.score(Scorer.score(item, Answers.read(item, response.answer()), response.hints()));
                    sum += response.score();
                }
            }
            own.submit(sum / Math.max(1, own.items().size()), clock.instant());
            if (own.isPassed()) {
                progressing.done(own.enrolment(), own.activity(), own.score());
            }
        }
        return result(own);
    }

    /** How the last attempt that was handed in went; empty before the first. */
    @Allowed(value = Permission.LEARN, reads = true)
    public Optional<AttemptResult> result(UUID enrolment, UUID activity) {
        place(enrolment, activity);
        return attempts.of(enrolment, activity).stream()
                .filter(attempt -> !attempt.isOpen())
                .findFirst()
                .map(this::result);
    }

    private Place place(UUID enrolment, UUID activity) {
        Place place = progressing.own(enrolment);
        boolean there = outlines.of(place.course()).stream()
                .flatMap(course -> course.activities().stream())
                .map(ActivityOutline::id)
                .anyMatch(activity::equals);
        if (!there || attempts.assessment(activity).isEmpty()) {
            throw new NotFound("quiz", activity);
        }
        return place;
    }

    private Attempt own(UUID attempt) {
        progressing.own(attempts.get(attempt).enrolment());
        Attempt own = attempts.locked(attempt);
        if (own.isOpen()) {
            requireOpen(progressing.own(own.enrolment()));
        }
        return own;
    }

    private static void requireOpen(Place place) {
        if (!place.open()) {
            throw new Refusal("assessment.ended");
        }
    }

    private AttemptView view(Attempt attempt) {
        Map<String, Response> responses = attempts.responses(attempt.id());
        List<ItemView> items = attempt.items().stream()
                .map(item -> view(item, responses.get(item.key()), attempt.draw()))
                .toList();
        return new AttemptView(attempt.id(), attempt.number(), attempt.passMark(), items);
    }

    private static ItemView view(Item item, @Nullable Response response, Draw draw) {
        return response == null
                ? ItemView.of(item, "", Optional.empty(), 0, draw)
                : ItemView.of(item, response.answer(), Optional.of(response.savedAt()), response.hints(), draw);
    }

    private AttemptResult result(Attempt attempt) {
        Map<String, Response> responses = attempts.responses(attempt.id());
        List<ItemResult> items = attempt.items().stream()
                .map(item -> result(item, responses.get(item.key()), attempt.draw()))
                .toList();
        return new AttemptResult(
                attempt.id(), attempt.number(), attempt.score(), attempt.passMark(), attempt.isPassed(), items);
    }

    private static ItemResult result(Item item, @Nullable Response response, Draw draw) {
        Answer answer = Answers.read(item, response == null ? "" : response.answer());
        double score = response == null ? 0 : response.score();
        return new ItemResult(view(item, response, draw), score, Scorer.feedback(item, answer));
    }
}
