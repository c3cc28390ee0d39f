package org.passerelle.credential.keeping;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.passerelle.kernel.BaseEntity;
import org.passerelle.kernel.Clocks;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;

/** A report that an organisation keeps, for a purpose and until a day, after which it is deleted with all its rows. */
@Entity
@Table(name = "kept_batch", schema = "credential")
class KeptBatch extends BaseEntity {
    /** The longest that a report is kept, in years. */
    static final int MOST_YEARS = 2;

    @Column(name = "organisation_id", nullable = false, updatable = false)
    private UUID organisation;

    @Column(name = "kept_by", nullable = false, updatable = false)
    private UUID keptBy;

    @Column(name = "name", nullable = false, updatable = false)
    private String name;

    @Column(name = "purpose", nullable = false, updatable = false)
    private String purpose;

    @Column(name = "told_to_holders", nullable = false, updatable = false)
    private boolean told;

    @Column(name = "checked_at", nullable = false, updatable = false)
    private Instant checkedAt;

    @Column(name = "kept_at", nullable = false, updatable = false)
    private Instant keptAt;

    @Column(name = "until_day", nullable = false, updatable = false)
    private LocalDate until;

    @Column(name = "row_count", nullable = false, updatable = false)
    private int rows;

    /** For the persistence provider. */
    protected KeptBatch() {}

    /**
     * Of this organisation.
     *
     * @throws Refusal beside {@code name}, {@code purpose} or {@code until}
     */
    KeptBatch(UUID organisation, UUID keptBy, BatchDraft draft, Instant checkedAt, int rows, Instant now) {
        this.organisation = organisation;
        this.keptBy = keptBy;
        this.name = Text.required("name", draft.name(), 120);
        this.purpose = Text.required("purpose", draft.purpose(), 300);
        this.until = until(draft, LocalDate.ofInstant(now, Clocks.ZONE));
        this.told = draft.toldToHolders();
        this.checkedAt = checkedAt;
        this.keptAt = now;
        this.rows = rows;
    }

    private static LocalDate until(BatchDraft draft, LocalDate today) {
        LocalDate day = draft.until();
        if (day == null || !day.isAfter(today) || day.isAfter(today.plusYears(MOST_YEARS))) {
            throw Refusal.of("until", "hr.untilWrong", MOST_YEARS);
        }
        return day;
    }

    UUID organisation() {
        return organisation;
    }

    boolean isToldToHolders() {
        return told;
    }

    LocalDate until() {
        return until;
    }

    String name() {
        return name;
    }

    Instant checkedAt() {
        return checkedAt;
    }

    BatchView view(BatchView.Counts counts) {
        return new BatchView(id(), organisation, keptBy, name, purpose, told, checkedAt, keptAt, until, rows, counts);
    }
}
