package org.passerelle.design.experiment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.passerelle.kernel.BaseEntity;

/** Something that was measured while it was tried. */
@Entity
@Table(schema = "design", name = "experiment_result")
public class ExperimentResult extends BaseEntity {
    @ManyToOne(optional = false)
    @JoinColumn(name = "experiment_id", nullable = false, updatable = false)
    private Experiment experiment;

    @Column(name = "measured_on", nullable = false, updatable = false)
    private LocalDate measuredOn;

    @Column(name = "amount", nullable = false, updatable = false)
    private double value;

    @Column(name = "note", nullable = false, updatable = false)
    private String note;

    /** For the persistence provider. */
    protected ExperimentResult() {}

    ExperimentResult(Experiment experiment, Reading reading) {
        this.experiment = experiment;
        this.measuredOn = reading.day();
        this.value = reading.value();
        this.note = reading.note();
    }

    /** On which day. */
    public LocalDate measuredOn() {
        return measuredOn;
    }

    /** How much. */
    public double value() {
        return value;
    }

    /** What there is to say about it; may be empty. */
    public String note() {
        return note;
    }
}
