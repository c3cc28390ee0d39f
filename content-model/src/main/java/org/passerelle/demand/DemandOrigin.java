package org.passerelle.demand;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A demand's provenance as it is stored; it never changes. */
@Embeddable
class DemandOrigin {
    @Column(name = "organisation_id", updatable = false)
    @Nullable
    private UUID organisation;

    @Column(name = "employer_key", nullable = false, updatable = false)
    private String employerKey = "";

    @Column(name = "employer_name", nullable = false, updatable = false)
    private String employerName = "";

    @Column(name = "posted_by", updatable = false)
    @Nullable
    private UUID postedBy;

    @Column(name = "observed_at", nullable = false, updatable = false)
    private Instant observedAt = Instant.EPOCH;

    @Enumerated(EnumType.STRING)
    @Column(name = "origin", nullable = false, updatable = false)
    private DemandSource source = DemandSource.ENTRY;

    @Column(name = "idempotency_key", updatable = false)
    @Nullable
    private String idempotencyKey;

    @Column(name = "import_id", updatable = false)
    @Nullable
    private UUID importId;

    /** For the persistence provider. */
    protected DemandOrigin() {}

    DemandOrigin(Provenance from) {
        this.organisation = from.employer().organisation().orElse(null);
        this.employerKey = from.employer().key();
        this.employerName = from.employer().name();
        this.postedBy = from.postedBy();
        this.observedAt = from.observedAt();
        this.source = from.source();
        this.idempotencyKey = from.idempotencyKey();
        this.importId = from.importId();
    }

    Provenance with(@Nullable String feedKey) {
        Employer employer = new Employer(employerKey, employerName, Optional.ofNullable(organisation));
        return new Provenance(employer, source, postedBy, idempotencyKey, feedKey, importId, observedAt);
    }
}
