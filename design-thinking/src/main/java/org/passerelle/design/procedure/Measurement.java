package org.passerelle.design.procedure;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.BaseEntity;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;

/**
 * How long the procedure really takes, some months after it changed; asked for when due, then told once or corrected.
 */
@Entity
@Table(schema = "design", name = "procedure_measurement")
public class Measurement extends BaseEntity {
    /** How many characters a note may have. */
    public static final int LONGEST_NOTE = 2000;

    @ManyToOne(optional = false)
    @JoinColumn(name = "procedure_id", nullable = false, updatable = false)
    private Procedure procedure;

    @Column(name = "months", nullable = false, updatable = false)
    private int months;

    @Column(name = "due_on", nullable = false, updatable = false)
    private LocalDate dueOn;

    @Column(name = "asked_at")
    @Nullable
    private Instant askedAt;

    @Column(name = "measured_at")
    @Nullable
    private Instant measuredAt;

    @Column(name = "days")
    @Nullable
    private Double days;

    @Column(name = "cases")
    @Nullable
    private Integer cases;

    @Column(name = "note", nullable = false)
    private String note = "";

    /** For the persistence provider. */
    protected Measurement() {}

    Measurement(Procedure procedure, int months, LocalDate inForceOn) {
        this.procedure = procedure;
        this.months = months;
        this.dueOn = inForceOn.plusMonths(months);
    }

    void take(double measured, int count, String said, LocalDate today, Instant now) {
        if (today.isBefore(dueOn)) {
            throw new Refusal("design.measuredTooEarly", dueOn.toString());
        }
        if (!(measured >= 0 && measured <= Step.MOST_DAYS)) {
            throw Refusal.of("days", "design.outOfRange", 0, Step.MOST_DAYS);
        }
        if (count < 1 || count > 1_000_000) {
            throw Refusal.of("cases", "design.outOfRange", 1, 1_000_000);
        }
        this.note = Text.within("note", Text.lines(said), LONGEST_NOTE);
        this.days = measured;
        this.cases = count;
        this.measuredAt = now;
    }

    void asked(Instant now) {
        this.askedAt = now;
    }

    boolean isToBeAskedFor(LocalDate today) {
        return measuredAt == null && askedAt == null && !today.isBefore(dueOn);
    }

    /** How many months after the change: 3 or 12. */
    public int months() {
        return months;
    }

    /** From when on it can be measured. */
    public LocalDate dueOn() {
        return dueOn;
    }

    /** Whether it was measured. */
    public boolean isTaken() {
        return measuredAt != null;
    }

    /** Whether it is time, and nobody measured yet. */
    public boolean isDue(LocalDate today) {
        return measuredAt == null && !today.isBefore(dueOn);
    }

    /** The median days from request to answer; empty until measured. */
    public OptionalDouble days() {
        return days == null ? OptionalDouble.empty() : OptionalDouble.of(days);
    }

    /** Of how many cases; 0 until measured. */
    public int cases() {
        return Objects.requireNonNullElse(cases, 0);
    }

    /** What there is to say about it. */
    public String note() {
        return note;
    }
}
