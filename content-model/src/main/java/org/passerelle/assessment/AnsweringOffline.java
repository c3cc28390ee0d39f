package org.passerelle.assessment;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.passerelle.delivery.Progressing;
import org.passerelle.kernel.Allowed;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Permission;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.UseCase;

/** Takes answers that were given where there was no network, and says later which ones they were. */
@UseCase
public class AnsweringOffline {
    @Inject
    Attempting attempting;

    @Inject
    Attempts attempts;

    @Inject
    Progressing progressing;

    @Inject
    Clock clock;

    /**
     * Keeps an answer that was given then; whichever was given last counts.
     *
     * @param at by the device's clock; one that runs ahead is set to now
     * @throws Refusal when another answer was given since; when the attempt was handed in, its time is over, the run
     *     has ended, or the answer cannot be taken
     * @throws NotFound when the attempt is somebody else's, or has no such item
     */
    @Allowed(Permission.LEARN)
    public void answer(UUID attempt, String item, String given, Instant at) {
        Response before = attempts.response(attempt, item).orElse(null);
        if (before != null && isHandedIn(attempt) && before.answer().equals(given)) {
            return;
        }
        Attempt own = attempting.answerable(attempt);
        Item asked = Attempting.typed(own, item);
        Instant then = at.isAfter(clock.instant()) ? clock.instant() : at;
        if (before != null && before.givenAt().isAfter(then)) {
            throw Refusal.of(item, "assessment.answeredSince");
        }
        attempting.keep(own, asked, given).givenOffline(then);
    }

    /** What was handed in with the form says the same: then it counts already. */
    private boolean isHandedIn(UUID attempt) {
        Attempt own = attempts.get(attempt);
        progressing.own(own.enrolment());
        return !own.isOpen();
    }

    /**
     * The answers of an attempt that were given without a network, and when.
     *
     * @throws NotFound when the attempt is somebody else's
     */
    @Allowed(value = Permission.LEARN, reads = true)
    public Map<String, Instant> of(UUID attempt) {
        progressing.own(attempts.get(attempt).enrolment());
        Map<String, Instant> offline = new HashMap<>();
        attempts.responses(attempt)
                .forEach((item, response) -> response.offlineAt().ifPresent(at -> offline.put(item, at)));
        return offline;
    }
}
