package org.passerelle.assessment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Settles works by their reviews: when enough are there, or by what there is when the time is over. */
@ApplicationScoped
class PeerSettling {
    @Inject
    PeerReviews peers;

    @Inject
    Attempts attempts;

    @Inject
    HandingIn handingIn;

    @Inject
    Clock clock;

    /** Looks at a work that is among peers; its attempt is held. */
    void look(Response work) {
        Attempt attempt = attempts.locked(work.attempt());
        Rubric rubric = Attempting.item(attempt, work.item()).body().judgedBy().orElseThrow();
        List<PeerVerdict.Said> said = peers.about(List.of(work.id())).getOrDefault(work.id(), List.of()).stream()
                .filter(PeerReview::isDone)
                .map(review -> review.said(rubric))
                .toList();
        Instant end = attempt.submittedAt().orElseThrow().plus(Duration.ofDays(rubric.peerDays()));
        boolean over = clock.instant().isAfter(end);
        boolean enough = said.size() >= rubric.peerReviews() || (over && said.size() >= PeerVerdict.FEWEST);
        if (enough && !PeerVerdict.isApart(said)) {
            work.score(PeerVerdict.score(said));
            work.peers(PeerState.DONE);
            handingIn.judged(attempt);
        } else if (enough || over) {
            work.peers(PeerState.TRAINER);
        }
    }
}
