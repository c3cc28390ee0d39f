package org.passerelle.design.challenge;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.design.method.Stage;
import org.passerelle.kernel.BaseEntity;
import org.passerelle.kernel.Clocks;

/** By when a stage is to be done, and when it was. */
@Entity
@Table(schema = "design", name = "challenge_stage")
public class StageDate extends BaseEntity {
    @ManyToOne(optional = false)
    @JoinColumn(name = "challenge_id", nullable = false, updatable = false)
    private Challenge challenge;

    @Enumerated(EnumType.STRING)
    @Column(name = "stage", nullable = false, updatable = false)
    private Stage stage;

    @Column(name = "planned_on")
    @Nullable
    private LocalDate plannedOn;

    @Column(name = "done_at")
    @Nullable
    private Instant doneAt;

    /** For the persistence provider. */
    protected StageDate() {}

    StageDate(Challenge challenge, Stage stage) {
        this.challenge = challenge;
        this.stage = stage;
    }

    void plan(@Nullable LocalDate day) {
        plannedOn = day;
    }

    void done(Instant now) {
        doneAt = now;
    }

    void undone() {
        doneAt = null;
    }

    /** Which stage. */
    public Stage stage() {
        return stage;
    }

    /** By when it is to be done. */
    public Optional<LocalDate> plannedOn() {
        return Optional.ofNullable(plannedOn);
    }

    /** When it was done. */
    public Optional<Instant> doneAt() {
        return Optional.ofNullable(doneAt);
    }

    /** Whether it was done after its day, or is not done though its day has passed. */
    public boolean isLate(LocalDate today) {
        LocalDate end = doneAt == null ? today : LocalDate.ofInstant(doneAt, Clocks.ZONE);
        return plannedOn != null && end.isAfter(plannedOn);
    }
}
