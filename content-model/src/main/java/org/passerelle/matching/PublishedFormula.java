package org.passerelle.matching;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.BaseEntity;
import org.passerelle.kernel.Text;

/** Weights that an administrator published, with the reason; never changed, only followed by others. */
@Entity
@Table(name = "ranking_formula", schema = "content")
class PublishedFormula extends BaseEntity {
    @Column(name = "published_at", nullable = false, updatable = false)
    private Instant publishedAt;

    @Column(name = "published_by", updatable = false)
    @Nullable
    private UUID publishedBy;

    @Column(name = "demand_weight", nullable = false, updatable = false)
    private double demandWeight;

    @Column(name = "cost_exponent", nullable = false, updatable = false)
    private double costExponent;

    @Column(name = "euros_per_hour", nullable = false, updatable = false)
    private double eurosPerHour;

    @Column(name = "hours_to_begin", nullable = false, updatable = false)
    private double hoursToBegin;

    @Column(name = "diversity", nullable = false, updatable = false)
    private double diversity;

    @Column(name = "reason", nullable = false, updatable = false)
    private String reason;

    /** For the persistence provider. */
    protected PublishedFormula() {}

    /** @throws org.passerelle.kernel.Refusal beside {@code reason} when there is none, or it is too long */
    PublishedFormula(RankingFormula formula, @Nullable String reason, UUID by, Instant now) {
        this.publishedAt = now;
        this.publishedBy = by;
        this.demandWeight = formula.demandWeight();
        this.costExponent = formula.costExponent();
        this.eurosPerHour = formula.eurosPerHour();
        this.hoursToBegin = formula.hoursToBegin();
        this.diversity = formula.diversity();
        this.reason = Text.required("reason", reason, 250);
    }

    FormulaView view() {
        return new FormulaView(
                new RankingFormula(demandWeight, costExponent, eurosPerHour, hoursToBegin, diversity),
                publishedAt,
                reason);
    }
}
