package org.passerelle.assessment;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.passerelle.catalogue.ActivityOutline;
import org.passerelle.catalogue.CourseOutlines;
import org.passerelle.delivery.Place;
import org.passerelle.delivery.Progressing;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.UseCase;

/** Lets learners answer adaptive quizzes, one item after the other; each answer stands, and chooses the next item. */
@UseCase
public class AdaptiveAttempting {
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
    Adapting adapting;

    @Inject
    Clock clock;

    /** Whether a quiz in a place of the caller's chooses its items. */
    @Allowed(value = Permission.LEARN, reads = true)
    public boolean adapts(UUID enrolment, UUID activity) {
        progressing.own(enrolment);
        return attempts.assessment(activity).filter(Assessment::isAdaptive).isPresent();
    }

    /** On what terms it may be tried. */
    @Allowed(value = Permission.LEARN, reads = true)
    public QuizTerms terms(UUID enrolment, UUID activity) {
        Place place = place(enrolment, activity);
        return beginning.terms(
                place, assessment(activity), attempts.of(enrolment, activity).size());
    }

    /** The item that is asked now; empty when no attempt is under way. */
    @Allowed(Permission.LEARN)
    public Optional<AdaptiveView> open(UUID enrolment, UUID activity) {
        Place place = place(enrolment, activity);
        return attempts.of(enrolment, activity).stream()
                .findFirst()
                .filter(Attempt::isOpen)
                .flatMap(last -> place.open() ? ended(last) : Optional.empty());
    }

    /** The attempt is handed in when its time is over. */
    private Optional<AdaptiveView> ended(Attempt last) {
        if (last.isOver(clock.instant())) {
            Attempt over = attempts.locked(last.id());
            over.adapt(over.adaptive().ended(AdaptiveEnd.TIME));
            handingIn.handIn(over, over.dueAt().orElseThrow());
            return Optional.empty();
        }
        return Optional.of(view(last));
    }

    /**
     * Begins; one that is open goes on.
     *
     * @throws Refusal when it is not open, every attempt is used, or there is no item to ask
     */
    @Allowed(Permission.LEARN)
    public AdaptiveView begin(UUID enrolment, UUID activity) {
        Place place = place(enrolment, activity);
        List<Attempt> before = attempts.of(enrolment, activity);
        if (!before.isEmpty() && before.get(0).isOpen()) {
            return ended(before.get(0)).orElseThrow(() -> new Refusal("assessment.timeOver"));
        }
        Attempt begun = beginning.begin(place, assessment(activity), before.size());
        adapting.next(begun);
        if (begun.adaptive().end() != AdaptiveEnd.OPEN) {
            throw new Refusal("adaptive.noItems");
        }
        return view(begun);
    }

    /**
     * Answers the item that is asked now; the answer stands. After the last one the attempt is handed in.
     *
     * @param given as {@link Answers#read} takes it; empty when one does not know
     * @throws Refusal when the answer cannot be taken, or nothing can be answered any more
     * @throws NotFound when the attempt is somebody else's, or asks something else by now
     */
    @Allowed(Permission.LEARN)
    public void answer(UUID attempt, String key, String given) {
        progressing.own(attempts.get(attempt).enrolment());
        Attempt own = attempts.locked(attempt);
        if (!own.isAdaptive()) {
            throw new NotFound("attempt", attempt);
        }
        if (!own.isOpen()) {
            throw new Refusal("assessment.handedIn");
        }
        if (own.isOver(clock.instant())) {
            throw new Refusal("assessment.timeOver");
        }
        if (!progressing.own(own.enrolment()).open()) {
            throw new Refusal("assessment.ended");
        }
        Item asked = Attempting.item(own, key);
        if (!asked.key().equals(current(own).key())) {
            throw new NotFound("item", key);
        }
        String answer = Answers.write(Answers.read(asked, given));
        Response response = attempts.add(new Response(attempt, key, answer, clock.instant()));
        response.score(Scorer.score(asked, Answers.read(asked, answer)));
        response.check();
        adapting.learn(own, key, response.score());
        adapting.next(own);
        if (own.adaptive().end() != AdaptiveEnd.OPEN) {
            handingIn.handIn(own, clock.instant());
        }
    }

    /** How the last attempt that was handed in went; empty before the first. */
    @Allowed(value = Permission.LEARN, reads = true)
    public Optional<AdaptiveResult> result(UUID enrolment, UUID activity) {
        place(enrolment, activity);
        return attempts.of(enrolment, activity).stream()
                .filter(attempt -> !attempt.isOpen())
                .findFirst()
                .map(this::result);
    }

    private AdaptiveResult result(Attempt attempt) {
        AdaptiveState state = attempt.adaptive();
        Set<UUID> acquired = state.rules().positions().values().stream()
                .flatMap(List::stream)
                .filter(progressing.acquired(attempt.enrolment())::contains)
                .collect(Collectors.toSet());
        return new AdaptiveResult(
                List.copyOf(state.abilities().values()),
                state.end(),
                state.answers(),
                (int) Math.floor(attempt.score() * 100 + 1e-9),
                attempt.passMark(),
                attempt.isPassed(),
                attempt.rules().graded(),
                attempt.submittedAt().orElseThrow(),
                acquired);
    }

    private AdaptiveView view(Attempt attempt) {
        AdaptiveState state = attempt.adaptive();
        Item item = Attempting.item(attempt, current(attempt).key());
        long left = attempt.dueAt()
                .map(due -> Math.max(0, Duration.between(clock.instant(), due).toSeconds()))
                .orElse(0L);
        return new AdaptiveView(
                attempt.id(),
                ItemView.of(item, "", Optional.empty(), item.hints().size(), attempt.draw()),
                state.asked().size(),
                state.rules().most(),
                attempt.dueAt(),
                left);
    }

    private static AdaptiveState.Asked current(Attempt attempt) {
        List<AdaptiveState.Asked> asked = attempt.adaptive().asked();
        if (asked.isEmpty()) {
            throw new Refusal("adaptive.noItems");
        }
        return asked.get(asked.size() - 1);
    }

    private Place place(UUID enrolment, UUID activity) {
        Place place = progressing.own(enrolment);
        boolean there = outlines.of(place.course()).stream()
                .flatMap(course -> course.activities().stream())
                .map(ActivityOutline::id)
                .anyMatch(activity::equals);
        if (!there || !assessment(activity).isAdaptive()) {
            throw new NotFound("quiz", activity);
        }
        return place;
    }

    private Assessment assessment(UUID activity) {
        return attempts.assessment(activity).orElseThrow(() -> new NotFound("assessment", activity));
    }
}
