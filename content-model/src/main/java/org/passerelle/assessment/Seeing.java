package org.passerelle.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows attempts to those whose they are. */
@ApplicationScoped
class Seeing {
    @Inject
    Attempts attempts;

    @Inject
    Clock clock;

    AttemptView view(Attempt attempt) {
        Map<String, Response> responses = attempts.responses(attempt.id());
        List<ItemView> items = attempt.items().stream()
                .map(item -> view(item, responses.get(item.key()), attempt.draw()))
                .toList();
        Map<String, ItemResult> checked = new HashMap<>();
        for (Item item : attempt.items()) {
            Response response = responses.get(item.key());
            if (response != null && response.isChecked()) {
                checked.put(item.key(), result(item, response, attempt.draw()));
            }
        }
        Instant now = clock.instant();
        long left = attempt.dueAt()
                .map(due -> Math.max(0, Duration.between(now, due).toSeconds()))
                .orElse(0L);
        return new AttemptView(
                attempt.id(),
                attempt.number(),
                attempt.passMark(),
                attempt.rules(),
                attempt.dueAt(),
                left,
                items,
                checked);
    }

    AttemptResult result(Attempt attempt) {
        Map<String, Response> responses = attempts.responses(attempt.id());
        AttemptRules rules = attempt.rules();
        boolean told = rules.isTold(clock.instant());
        List<ItemResult> items = told
                ? attempt.items().stream()
                        .map(item -> result(item, responses.get(item.key()), attempt.draw()))
                        .toList()
                : List.of();
        Instant handedIn = attempt.submittedAt().orElseThrow();
        return new AttemptResult(
                attempt.id(),
                attempt.number(),
                attempt.score(),
                attempt.passMark(),
                attempt.isPassed(),
                rules.graded(),
                HandingIn.below(attempt, responses),
                attempt.isTimeUp(),
                rules.daysLate(handedIn),
                handedIn,
                told ? Optional.empty() : Optional.ofNullable(rules.feedbackAt()),
                items);
    }

    private static ItemView view(Item item, @Nullable Response response, Draw draw) {
        return response == null
                ? ItemView.of(item, "", Optional.empty(), 0, draw)
                : ItemView.of(item, response.answer(), Optional.of(response.savedAt()), response.hints(), draw);
    }

    private static ItemResult result(Item item, @Nullable Response response, Draw draw) {
        Answer answer = Answers.read(item, response == null ? "" : response.answer());
        double score = response == null ? 0 : response.score();
        return new ItemResult(view(item, response, draw), score, Scorer.feedback(item, answer));
    }
}
