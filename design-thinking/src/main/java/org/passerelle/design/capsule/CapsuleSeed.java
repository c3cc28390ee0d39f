package org.passerelle.design.capsule;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.UseCase;

/** Loads readings and questions of days that are past, for demonstrations; nothing is sent. */
@UseCase
public class CapsuleSeed {
    @Inject
    CapsuleShelf shelf;

    @Inject
    CapsuleReadings readings;

    @Inject
    ServiceQuestions questions;

    @Inject
    Clock clock;

    /** A capsule that a person read, at the pace at which one reads, so many days ago. */
    @Allowed(Permission.ADMINISTER)
    public void read(UUID person, String slug, int option, int daysAgo) {
        Capsule capsule = shelf.get(slug);
        Instant end = clock.instant().minus(Duration.ofDays(daysAgo));
        CapsuleReading reading = readings.begin(person, slug, end.minus(Duration.ofMinutes(capsule.minutes())));
        reading.reach(capsule.parts().size(), capsule);
        reading.decide(option, capsule, end);
    }

    /** A question that a person asked so many days ago; answered on the next day unless the answer is empty. */
    @Allowed(Permission.ADMINISTER)
    public void asked(UUID person, String name, String slug, QuestionDraft draft, int daysAgo, String by, String said) {
        Instant then = clock.instant().minus(Duration.ofDays(daysAgo));
        ServiceQuestion question =
                new ServiceQuestion(person, name, shelf.get(slug).slug(), draft, draft.email(), then);
        question.link();
        if (!said.isEmpty()) {
            question.answer(by, said, then.plus(Duration.ofDays(1)));
        }
        questions.add(question);
    }
}
