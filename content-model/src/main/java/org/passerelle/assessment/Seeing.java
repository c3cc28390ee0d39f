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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows attempts to those whose they are. */
@ApplicationScoped
class Seeing {
    @Inject
    Attempts attempts;

    @Inject
    Marks marks;

    @Inject
    PeerReviews peers;

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
                checked.put(item.key(), result(item, response, attempt.draw(), List.of(), List.of()));
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
        Map<UUID, List<Mark>> judged =
                marks.of(responses.values().stream().map(Response::id).toList());
        Map<UUID, List<PeerReview>> reviewed =
                peers.about(responses.values().stream().map(Response::id).toList());
        List<ItemResult> items = told
                ? attempt.items().stream()
                        .map(item -> {
                            Response response = responses.get(item.key());
                            List<Mark> own =
                                    response == null || response.reached().isEmpty()
                                            ? List.of()
                                            : judged.getOrDefault(response.id(), List.of());
                            return result(item, response, attempt.draw(), own, reviews(response, reviewed));
                        })
                        .toList()
                : List.of();
        Instant handedIn = attempt.submittedAt().orElseThrow();
        return new AttemptResult(
                attempt.id(),
                attempt.number(),
                attempt.score(),
                attempt.passMark(),
                attempt.isPassed(),
                attempt.isWaiting(),
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

    /** What peers said, once it is settled. */
    private static List<MarkView> reviews(@Nullable Response response, Map<UUID, List<PeerReview>> reviewed) {
        return response == null || response.reached().isEmpty()
                ? List.of()
                : reviewed.getOrDefault(response.id(), List.of()).stream()
                        .filter(PeerReview::isDone)
                        .map(PeerReview::view)
                        .toList();
    }

    private static ItemResult result(
            Item item, @Nullable Response response, Draw draw, List<Mark> judged, List<MarkView> reviews) {
        Answer answer = Answers.read(item, response == null ? "" : response.answer());
        return new ItemResult(
                view(item, response, draw),
                response == null ? 0 : response.score(),
                response != null && response.reached().isEmpty(),
                Scorer.feedback(item, answer),
                judged.stream().map(mark -> mark.view("")).toList(),
                reviews,
                item.body().judgedBy().orElse(null));
    }
}
