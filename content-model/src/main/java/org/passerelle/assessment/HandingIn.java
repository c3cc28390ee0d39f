package org.passerelle.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.passerelle.delivery.Place;
import org.passerelle.delivery.Progressing;

/** Scores what was answered in an attempt and lets it stand; called within the transaction of who hands in. */
@ApplicationScoped
class HandingIn {
    private static final double ALL = 100;

    @Inject
    Attempts attempts;

    @Inject
    Progressing progressing;

    @Inject
    Adapting adapting;

    @Inject
    Event<WorkJudged> judged;

    /** Hands an open attempt in with what was saved. @param at the moment that counts */
    void handIn(Attempt attempt, Instant at) {
        Map<String, Response> responses = attempts.responses(attempt.id());
        for (Item item : attempt.items()) {
            Response response = responses.get(item.key());
            boolean waits = response != null
                    && item.body().judgedBy().isPresent()
                    && !response.answer().isEmpty();
            if (response != null
                    && waits
                    && item.body().judgedBy().filter(r -> r.peerReviews() > 0).isPresent()) {
                response.peers(PeerState.PEERS);
            }
            if (response != null && !waits) {
                response.score(Scorer.score(item, Answers.read(item, response.answer()), response.hints()));
            }
        }
        attempt.submit(at);
        settle(attempt);
        if (attempt.isAdaptive()) {
            adapting.position(attempt);
        }
    }

    /** A person judged something in it: says how it stands now, and tells its learner. */
    void judged(Attempt attempt) {
        settle(attempt);
        Place place = progressing.of(attempt.enrolment());
        judged.fire(new WorkJudged(place.enrolment(), place.person(), place.course(), attempt.activity()));
    }

    /**
     * Says how an attempt that was handed in ended, as far as it is known: what waits for a person never counts as 0.
     */
    void settle(Attempt attempt) {
        Map<String, Response> responses = attempts.responses(attempt.id());
        List<Item> items = attempt.items();
        Instant at = attempt.submittedAt().orElseThrow();
        double sum = items.stream().mapToDouble(item -> score(responses, item)).sum();
        AttemptRules rules = attempt.rules();
        double reached = attempt.isAdaptive() ? attempt.adaptive().score() : sum / Math.max(1, items.size());
        double score = rules.reduced(reached, at);
        if (responses.values().stream().anyMatch(response -> response.reached().isEmpty())) {
            attempt.settle(score, Outcome.WAITING);
            return;
        }
        boolean enough = score * ALL >= attempt.passMark() - 1e-9
                && below(attempt, responses).isEmpty();
        Outcome outcome = enough || !rules.graded() ? Outcome.PASSED : Outcome.FAILED;
        attempt.settle(score, outcome);
        progressing.scored(attempt.enrolment(), attempt.activity(), score);
        if (outcome == Outcome.PASSED) {
            progressing.recorded(attempt.enrolment(), attempt.activity(), score, at);
        }
    }

    /** The skills whose own mark an attempt did not reach, with what it reached. */
    static List<SkillResult> below(Attempt attempt, Map<String, Response> responses) {
        if (attempt.isAdaptive()) {
            return belowAbility(attempt);
        }
        Map<String, SkillResult> below = new LinkedHashMap<>();
        attempt.rules().skillMarks().forEach((skill, mark) -> {
            List<Item> about = attempt.items().stream()
                    .filter(item -> item.skills().contains(skill))
                    .toList();
            OptionalDouble mean =
                    about.stream().mapToDouble(item -> score(responses, item)).average();
            if (mean.isPresent() && mean.getAsDouble() * ALL < mark - 1e-9) {
                int percent = (int) Math.floor(mean.getAsDouble() * ALL + 1e-9);
                below.put(skill, new SkillResult(skill, percent, about.size()));
            }
        });
        return List.copyOf(below.values());
    }

    private static List<SkillResult> belowAbility(Attempt attempt) {
        Map<String, Integer> marks = attempt.rules().skillMarks();
        return attempt.adaptive().abilities().values().stream()
                .filter(ability -> ability.share() * ALL < marks.getOrDefault(ability.skill(), 0) - 1e-9)
                .map(ability -> new SkillResult(
                        ability.skill(), (int) Math.floor(ability.share() * ALL + 1e-9), ability.items()))
                .toList();
    }

    private static double score(Map<String, Response> responses, Item item) {
        Response response = responses.get(item.key());
        return response == null ? 0 : response.score();
    }
}
