package org.passerelle.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.BaseEntity;

/**
 * One try of a learner at a quiz. It is open from its start until it is handed in, once; its score then stands. It
 * keeps the items as they were when it began, and the seed of what it drew.
 */
@Entity
@Table(schema = "content", name = "attempt")
class Attempt extends BaseEntity {
    private static final double ALL = 100;

    @Column(name = "enrolment_id", nullable = false, updatable = false)
    private UUID enrolment;

    @Column(name = "activity_id", nullable = false, updatable = false)
    private UUID activity;

    @Column(name = "number", nullable = false, updatable = false)
    private int number;

    @Column(name = "items", nullable = false, updatable = false)
    private String items;

    @Column(name = "pass_mark", nullable = false, updatable = false)
    private int passMark;

    @Column(name = "seed", nullable = false, updatable = false)
    private long seed;

    @Column(name = "started_at", nullable = false, updatable = false)
    private Instant startedAt;

    @Column(name = "submitted_at")
    @Nullable
    private Instant submittedAt;

    @Column(name = "score")
    @Nullable
    private Double score;

    /** For the persistence provider. */
    protected Attempt() {}

    Attempt(UUID enrolment, Assessment assessment, int number, long seed, Instant now) {
        this.enrolment = enrolment;
        this.activity = assessment.activity();
        this.items = assessment.document();
        this.passMark = assessment.passMark();
        this.number = number;
        this.seed = seed;
        this.startedAt = now;
    }

    void submit(double reached, Instant now) {
        this.score = reached;
        this.submittedAt = now;
    }

    boolean isOpen() {
        return submittedAt == null;
    }

    boolean isPassed() {
        return score != null && score * ALL >= passMark - 1e-9;
    }

    /** The items with the values that this attempt drew. */
    List<Item> items() {
        return ItemsJson.read(items).stream().map(item -> item.drawn(draw())).toList();
    }

    Draw draw() {
        return new Draw(seed, false);
    }

    UUID enrolment() {
        return enrolment;
    }

    UUID activity() {
        return activity;
    }

    int number() {
        return number;
    }

    int passMark() {
        return passMark;
    }

    double score() {
        return score == null ? 0 : score;
    }

    Optional<Instant> submittedAt() {
        return Optional.ofNullable(submittedAt);
    }
}
