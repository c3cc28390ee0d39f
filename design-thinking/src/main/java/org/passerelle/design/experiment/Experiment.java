package org.passerelle.design.experiment;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.design.procedure.Owner;
import org.passerelle.kernel.BaseEntity;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;

/**
 * Something that a team tries: planned → decided. What is believed, measured and hoped for is written down before, and
 * is not changed once a value is in. The decision is taken once, with its reason and what was learned; only then it may
 * be published.
 */
@Entity
@Table(schema = "design", name = "experiment")
public class Experiment extends BaseEntity {
    @Column(name = "challenge_id", nullable = false, updatable = false)
    private UUID challenge;

    @Column(name = "organisation_id", nullable = false, updatable = false)
    private UUID organisation;

    @Embedded
    private Owner by;

    @Column(name = "hypothesis", nullable = false)
    private String hypothesis = "";

    @Column(name = "scope", nullable = false)
    private String scope = "";

    @Column(name = "measure", nullable = false)
    private String measure = "";

    @Column(name = "amount_before", nullable = false)
    private double before;

    @Column(name = "threshold", nullable = false)
    private double threshold;

    @Column(name = "starts_on", nullable = false)
    private LocalDate startsOn = LocalDate.EPOCH;

    @Column(name = "ends_on", nullable = false)
    private LocalDate endsOn = LocalDate.EPOCH;

    @Enumerated(EnumType.STRING)
    @Column(name = "basis", nullable = false)
    private LegalBasis basis = LegalBasis.SERVICE;

    @Column(name = "act", nullable = false)
    private String act = "";

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "decision")
    @Nullable
    private Decision decision;

    @Column(name = "reason", nullable = false)
    private String reason = "";

    @Column(name = "learned", nullable = false)
    private String learned = "";

    @Column(name = "decided_at")
    @Nullable
    private Instant decidedAt;

    @Column(name = "published", nullable = false)
    private boolean published;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true, mappedBy = "experiment")
    @OrderBy("measuredOn")
    private List<ExperimentResult> results = new ArrayList<>();

    /** For the persistence provider. */
    protected Experiment() {}

    Experiment(UUID challenge, UUID organisation, Owner by, ExperimentSheet sheet, Instant now) {
        this.challenge = challenge;
        this.organisation = organisation;
        this.by = by;
        this.createdAt = now;
        plan(sheet);
    }

    /** Plans it anew. @throws Refusal once something was measured: the threshold is not moved afterwards */
    final void plan(ExperimentSheet sheet) {
        open();
        if (!results.isEmpty()) {
            throw new Refusal("design.experiment.measuredAlready");
        }
        hypothesis = sheet.hypothesis();
        scope = sheet.scope();
        measure = sheet.measure();
        before = sheet.before();
        threshold = sheet.threshold();
        startsOn = sheet.startsOn();
        endsOn = sheet.endsOn();
        basis = sheet.basis();
        act = sheet.act();
    }

    /** Keeps what was measured. @throws Refusal for a day outside the experiment or still to come */
    void measured(List<Reading> readings, LocalDate today) {
        open();
        for (Reading reading : readings) {
            if (reading.day().isBefore(startsOn)
                    || reading.day().isAfter(endsOn)
                    || reading.day().isAfter(today)) {
                throw Refusal.of(
                        "day", "design.experiment.dayOutside", reading.day().toString());
            }
            results.add(new ExperimentResult(this, reading));
        }
        if (results.size() > Reading.MOST) {
            throw Refusal.of("table", "design.experiment.tooMany", Reading.MOST);
        }
    }

    /** Decides. @throws Refusal without a result, a reason or a lesson */
    void decide(Decision what, String why, String lesson, Instant now) {
        open();
        if (results.isEmpty()) {
            throw new Refusal("design.experiment.nothingMeasured");
        }
        reason = Text.within("reason", Text.lines(why), 2000);
        learned = Text.within("learned", Text.lines(lesson), 2000);
        if (reason.isEmpty() || learned.isEmpty()) {
            throw Refusal.of(reason.isEmpty() ? "reason" : "learned", "kernel.required");
        }
        decision = what;
        decidedAt = now;
    }

    void publish(boolean forAll) {
        if (forAll && decision == null) {
            throw new Refusal("design.experiment.undecided");
        }
        published = forAll;
    }

    private void open() {
        if (decision != null) {
            throw new Refusal("design.experiment.decided");
        }
    }

    /** What was said of it before it began. */
    public ExperimentSheet sheet() {
        return new ExperimentSheet(hypothesis, scope, measure, before, threshold, startsOn, endsOn, basis, act);
    }

    /** The median of what was measured; empty before. */
    public OptionalDouble median() {
        double[] sorted =
                results.stream().mapToDouble(ExperimentResult::value).sorted().toArray();
        if (sorted.length == 0) {
            return OptionalDouble.empty();
        }
        int middle = sorted.length / 2;
        return OptionalDouble.of(sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2);
    }

    /** Whether the median reaches the threshold; false before anything was measured. */
    public boolean isReached() {
        return median().isPresent() && sheet().reaches(median().getAsDouble());
    }

    /** The challenge in which it stands. */
    public UUID challenge() {
        return challenge;
    }

    /** Whose it is. */
    public UUID organisation() {
        return organisation;
    }

    /** Who planned it. */
    public Owner by() {
        return by;
    }

    /** What was decided; empty before. */
    public Optional<Decision> decision() {
        return Optional.ofNullable(decision);
    }

    /** Why; empty before. */
    public String reason() {
        return reason;
    }

    /** What was learned; empty before. */
    public String learned() {
        return learned;
    }

    /** When it was decided; null before. */
    public @Nullable Instant decidedAt() {
        return decidedAt;
    }

    /** Whether everybody reads it. */
    public boolean isPublished() {
        return published;
    }

    /** What was measured, by day. */
    public List<ExperimentResult> results() {
        return List.copyOf(results);
    }
}
