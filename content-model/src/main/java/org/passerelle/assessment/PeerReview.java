package org.passerelle.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.BaseEntity;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;

/** A work in the hands of one reviewer: given to them, then reviewed, once. */
@Entity
@Table(schema = "content", name = "peer_review")
class PeerReview extends BaseEntity {
    private static final int LONGEST = 2000;
    private static final int SHORTEST = 20;
    private static final UUID NOBODY = new UUID(0, 0);

    @Column(name = "response_id", nullable = false, updatable = false)
    private UUID response;

    @Column(name = "enrolment_id", nullable = false, updatable = false)
    private UUID enrolment;

    @Column(name = "assigned_at", nullable = false, updatable = false)
    private Instant assignedAt;

    @Column(name = "levels", nullable = false)
    private String levels = "";

    @Column(name = "comment", nullable = false)
    private String comment = "";

    @Column(name = "weight", nullable = false)
    private double weight = 1;

    @Column(name = "done_at")
    @Nullable
    private Instant doneAt;

    /** For the persistence provider. */
    protected PeerReview() {}

    PeerReview(UUID response, UUID enrolment, Instant now) {
        this.response = response;
        this.enrolment = enrolment;
        this.assignedAt = now;
    }

    /**
     * It is reviewed.
     *
     * @throws Refusal when it was already; beside the comment when that says too little to help, or too much
     */
    void review(List<Integer> chosen, String said, double counts, Instant now) {
        if (doneAt != null) {
            throw new Refusal("peers.reviewedAlready");
        }
        String text = Text.within("comment", Text.lines(said), LONGEST);
        if (text.length() < SHORTEST) {
            throw Refusal.of("comment", "peers.sayMore", SHORTEST);
        }
        this.levels = Levels.write(chosen);
        this.comment = text;
        this.weight = counts;
        this.doneAt = now;
    }

    boolean isDone() {
        return doneAt != null;
    }

    UUID response() {
        return response;
    }

    UUID enrolment() {
        return enrolment;
    }

    PeerVerdict.Said said(Rubric rubric) {
        return new PeerVerdict.Said(rubric.score(Levels.read(levels)), weight);
    }

    double weight() {
        return weight;
    }

    /** What was said, without a name. */
    MarkView view() {
        return view("");
    }

    /** What was said by somebody of this name. */
    MarkView view(String name) {
        return new MarkView(NOBODY, name, Levels.read(levels), comment, "", doneAt == null ? assignedAt : doneAt);
    }
}
