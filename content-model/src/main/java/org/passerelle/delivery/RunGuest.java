package org.passerelle.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.BaseEntity;

/** Somebody who may come to a run, known by their address, and the group they come into. */
@Entity
@Table(schema = "content", name = "run_guest")
class RunGuest extends BaseEntity {
    @Column(name = "run_id", nullable = false, updatable = false)
    private UUID run;

    @Column(name = "email_key", nullable = false, updatable = false)
    private String emailKey;

    @Column(name = "cohort_id")
    @Nullable
    private UUID cohort;

    /** For the persistence provider. */
    protected RunGuest() {}

    RunGuest(UUID run, String emailKey, @Nullable UUID cohort) {
        this.run = run;
        this.emailKey = emailKey;
        this.cohort = cohort;
    }

    void into(UUID group) {
        this.cohort = group;
    }

    String emailKey() {
        return emailKey;
    }

    Optional<UUID> cohort() {
        return Optional.ofNullable(cohort);
    }
}
