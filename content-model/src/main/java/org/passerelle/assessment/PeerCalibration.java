package org.passerelle.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.passerelle.kernel.BaseEntity;

/** How a learner marked a sample, and how far that agrees with the trainer; once for each sample. */
@Entity
@Table(schema = "content", name = "peer_calibration")
class PeerCalibration extends BaseEntity {
    @Column(name = "sample_id", nullable = false, updatable = false)
    private UUID sample;

    @Column(name = "enrolment_id", nullable = false, updatable = false)
    private UUID enrolment;

    @Column(name = "levels", nullable = false, updatable = false)
    private String levels;

    @Column(name = "agreement", nullable = false, updatable = false)
    private double agreement;

    /** For the persistence provider. */
    protected PeerCalibration() {}

    PeerCalibration(UUID sample, UUID enrolment, List<Integer> levels, double agreement) {
        this.sample = sample;
        this.enrolment = enrolment;
        this.levels = Levels.write(levels);
        this.agreement = agreement;
    }

    UUID sample() {
        return sample;
    }

    UUID enrolment() {
        return enrolment;
    }

    List<Integer> levels() {
        return Levels.read(levels);
    }

    double agreement() {
        return agreement;
    }
}
