package org.passerelle.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.passerelle.delivery.Place;
import org.passerelle.delivery.Progressing;
import org.passerelle.kernel.Refusal;

/** Tells whether an attempt can begin, and begins it. */
@ApplicationScoped
class Beginning {
    @Inject
    Attempts attempts;

    @Inject
    DrawingItems drawing;

    @Inject
    Progressing progressing;

    @Inject
    Clock clock;

    QuizTerms terms(Place place, Assessment assessment, int used) {
        AttemptRules rules = assessment.rules();
        return new QuizTerms(
                rules,
                assessment.passMark(),
                assessment.size(),
                used,
                rules.minutesWith(progressing.extraTime(place.person())),
                obstacle(place, assessment, used));
    }

    /** @throws Refusal when there is an obstacle */
    Attempt begin(Place place, Assessment assessment, int used) {
        obstacle(place, assessment, used).ifPresent(refusal -> {
            throw refusal;
        });
        long seed = UUID.randomUUID().getMostSignificantBits();
        DrawingItems.Drawn drawn = drawing.draw(place.course(), assessment, seed);
        Attempt begun = attempts.add(new Attempt(
                place.enrolment(),
                assessment,
                drawn.document(),
                used + 1,
                seed,
                progressing.extraTime(place.person()),
                clock.instant()));
        drawing.remember(begun.id(), drawn.given());
        return begun;
    }

    Optional<Refusal> obstacle(Place place, Assessment assessment, int used) {
        AttemptRules rules = assessment.rules();
        Instant now = clock.instant();
        Instant opens = rules.opensAt();
        Instant closes = rules.closesAt();
        if (!place.open()) {
            return Optional.of(new Refusal("assessment.ended"));
        }
        if (!progressing.keepsClosed(place.enrolment(), assessment.activity()).isEmpty()) {
            return Optional.of(new Refusal("delivery.closedYet"));
        }
        if (opens != null && now.isBefore(opens)) {
            return Optional.of(new Refusal("assessment.notOpenYet", AttemptRules.told(opens)));
        }
        if (closes != null && rules.late() == AttemptRules.Late.REFUSED && !now.isBefore(closes)) {
            return Optional.of(new Refusal("assessment.closed", AttemptRules.told(closes)));
        }
        return rules.attempts() > 0 && used >= rules.attempts()
                ? Optional.of(new Refusal("assessment.noAttemptLeft", rules.attempts()))
                : Optional.empty();
    }
}
