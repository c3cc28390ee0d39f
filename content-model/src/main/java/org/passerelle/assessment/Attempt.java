package org.passerelle.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.BaseEntity;

/**
 * One try of a learner at a quiz. It is open from its start until it is handed in, once, by the learner or by the end
 * of its time; its score then stands. It keeps the items as they were when it began, and the seed of what it drew.
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

    @Column(name = "items", nullable = false)
    private String items;

    @Column(name = "pass_mark", nullable = false, updatable = false)
    private int passMark;

    @Column(name = "seed", nullable = false, updatable = false)
    private long seed;

    @Column(name = "rules", nullable = false, updatable = false)
    private String rules;

    @Column(name = "adaptive", nullable = false)
    private String adaptive = "";

    @Column(name = "due_at")
    @Nullable
    private Instant dueAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "outcome", nullable = false)
    private Outcome outcome = Outcome.OPEN;

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

    /** How it would be judged. */
    record Judged(double score, boolean passed) {}

    /** @param items what it is asked, the quiz's own and what was drawn from the bank */
    Attempt(UUID enrolment, Assessment assessment, String items, int number, long seed, int extraPercent, Instant now) {
        this.enrolment = enrolment;
        this.activity = assessment.activity();
        this.items = items;
        this.passMark = assessment.passMark();
        this.number = number;
        this.seed = seed;
        this.startedAt = now;
        this.rules = RulesJson.write(assessment.rules());
        if (assessment.isAdaptive()) {
            this.adaptive = new AdaptiveState(assessment.adaptive(), List.of(), List.of(), AdaptiveEnd.OPEN).write();
        }
        give(extraPercent);
    }

    /** Gives this much more time, in per cent of that of everybody. */
    final void give(int extraPercent) {
        this.dueAt = rules().due(startedAt, extraPercent).orElse(null);
    }

    void submit(Instant at) {
        this.submittedAt = at;
    }

    /** It ended so, with this score; again when a person judged or judged anew. */
    void settle(double reached, Outcome ended) {
        this.score = reached;
        this.outcome = ended;
    }

    /** Puts another version in the place of the item of its key. */
    void reask(Item newer) {
        this.items = ItemsJson.write(ItemsJson.read(items).stream()
                .map(item -> item.key().equals(newer.key()) ? newer : item)
                .toList());
    }

    /** Whether each answer chooses the next item. */
    boolean isAdaptive() {
        return !adaptive.isEmpty();
    }

    AdaptiveState adaptive() {
        return AdaptiveState.read(adaptive);
    }

    /** It stands here from now on. */
    final void adapt(AdaptiveState state) {
        this.adaptive = state.write();
    }

    /** One more item is asked. */
    void ask(Item next) {
        List<Item> more = new ArrayList<>(ItemsJson.read(items));
        more.add(next);
        this.items = ItemsJson.write(more);
    }

    boolean isWaiting() {
        return outcome == Outcome.WAITING;
    }

    /** Whether its time is over, what was on its way included. */
    boolean isOver(Instant now) {
        return isOpen() && dueAt != null && now.isAfter(dueAt.plus(AttemptRules.GRACE));
    }

    /** Whether the end of its time handed it in. */
    boolean isTimeUp() {
        return submittedAt != null && dueAt != null && !submittedAt.isBefore(dueAt);
    }

    boolean isOpen() {
        return submittedAt == null;
    }

    boolean isPassed() {
        return outcome == Outcome.OPEN ? score != null && score * ALL >= passMark - 1e-9 : outcome == Outcome.PASSED;
    }

    /** The items with the values, and in the order, that this attempt drew. */
    List<Item> items() {
        List<Item> drawn =
                ItemsJson.read(items).stream().map(item -> item.drawn(draw())).toList();
        return isAdaptive() ? drawn : draw().perhapsMixed(drawn);
    }

    /** The item of this key with the values, and in the order, that this attempt drew. */
    Optional<Item> item(String key) {
        return ItemsJson.read(items).stream()
                .filter(item -> item.key().equals(key))
                .findFirst()
                .map(item -> item.drawn(draw()));
    }

    /** The items as they were written, before this attempt drew anything; those of many attempts are read once. */
    List<Item> asked(Map<String, List<Item>> read) {
        return read.computeIfAbsent(items, ItemsJson::read);
    }

    Draw draw() {
        return new Draw(seed, rules().shuffled());
    }

    AttemptRules rules() {
        return RulesJson.read(rules);
    }

    Optional<Instant> dueAt() {
        return Optional.ofNullable(dueAt);
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
