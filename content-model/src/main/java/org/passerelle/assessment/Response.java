package org.passerelle.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.BaseEntity;

/**
 * What a learner answered to an item in an attempt. The last answer given counts; scored when the attempt is handed in.
 */
@Entity
@Table(schema = "content", name = "response")
class Response extends BaseEntity {
    @Column(name = "attempt_id", nullable = false, updatable = false)
    private UUID attempt;

    @Column(name = "item_key", nullable = false, updatable = false)
    private String item;

    @Column(name = "answer", nullable = false)
    private String answer;

    @Column(name = "saved_at", nullable = false)
    private Instant savedAt;

    @Column(name = "offline_at")
    @Nullable
    private Instant offlineAt;

    @Column(name = "score")
    @Nullable
    private Double score;

    @Column(name = "hints", nullable = false)
    private int hints;

    @Column(name = "checked", nullable = false)
    private boolean checked;

    @Column(name = "peers", nullable = false)
    private String peers = "";

    @Column(name = "appeal", nullable = false)
    private String appeal = "";

    /** For the persistence provider. */
    protected Response() {}

    Response(UUID attempt, String item, String answer, Instant now) {
        this.attempt = attempt;
        this.item = item;
        this.answer = answer;
        this.savedAt = now;
    }

    void change(String to, Instant now) {
        this.answer = to;
        this.savedAt = now;
        this.offlineAt = null;
    }

    /** It was given then, without a network. */
    void givenOffline(Instant at) {
        this.offlineAt = at;
    }

    /** When it was given, as far as is known. */
    Instant givenAt() {
        return offlineAt == null ? savedAt : offlineAt;
    }

    Optional<Instant> offlineAt() {
        return Optional.ofNullable(offlineAt);
    }

    /** One more hint was asked for. */
    void hint() {
        this.hints++;
    }

    /** It was looked at, and stands from now on. */
    void check() {
        this.checked = true;
    }

    boolean isChecked() {
        return checked;
    }

    void score(double reached) {
        this.score = reached;
    }

    /** Where it stands among peers; empty where none review it. */
    Optional<PeerState> peers() {
        return peers.isEmpty() ? Optional.empty() : Optional.of(PeerState.valueOf(peers));
    }

    /** It stands here among peers from now on. */
    void peers(PeerState state) {
        this.peers = state.name();
    }

    /** Whoever wrote it asks the trainer to look again. */
    void appeal(String reason) {
        this.appeal = reason;
        this.peers = PeerState.APPEAL.name();
    }

    /** A trainer judged it: peers have no more to say. */
    void judged() {
        if (!peers.isEmpty()) {
            this.peers = PeerState.TRAINER.name();
        }
    }

    /** Why the trainer was asked to look again; empty when they were not. */
    String appeal() {
        return appeal;
    }

    UUID attempt() {
        return attempt;
    }

    String item() {
        return item;
    }

    String answer() {
        return answer;
    }

    int hints() {
        return hints;
    }

    Instant savedAt() {
        return savedAt;
    }

    /** What it reached; empty while nobody has judged it. */
    Optional<Double> reached() {
        return Optional.ofNullable(score);
    }

    double score() {
        return score == null ? 0 : score;
    }
}
