package org.passerelle.demand;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.BaseEntity;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;

/**
 * One demand of one employer for people with skills. It is open when posted and can be edited; it ends filled,
 * withdrawn, or expired after its last day, and stays so. While its organisation is suspended it is not counted.
 */
@Entity
@Table(name = "demand_signal", schema = "content")
class DemandSignal extends BaseEntity {
    @Column(name = "organisation_id", nullable = false, updatable = false)
    private UUID organisation;

    @Column(name = "title", nullable = false)
    private String title = "";

    @Column(name = "title_key", nullable = false)
    private String titleKey = "";

    @Column(name = "text", nullable = false)
    private String text = "";

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false)
    private DemandKind kind = DemandKind.VACANCY;

    @Column(name = "openings", nullable = false)
    private int openings;

    @Column(name = "zone_code", nullable = false)
    private String zoneCode = "";

    @Column(name = "occupation_uri")
    @Nullable
    private String occupationUri;

    @Column(name = "needed_from", nullable = false)
    private LocalDate neededFrom = LocalDate.EPOCH;

    @Column(name = "observed_at", nullable = false, updatable = false)
    private Instant observedAt;

    @Column(name = "valid_through", nullable = false)
    private LocalDate validThrough = LocalDate.EPOCH;

    @Enumerated(EnumType.STRING)
    @Column(name = "status", nullable = false)
    private DemandStatus status;

    @Column(name = "counted", nullable = false)
    private boolean counted;

    @Enumerated(EnumType.STRING)
    @Column(name = "source", nullable = false, updatable = false)
    private DemandSource source;

    @Column(name = "idempotency_key", updatable = false)
    @Nullable
    private String idempotencyKey;

    @Column(name = "changed_at", nullable = false)
    private Instant changedAt = Instant.EPOCH;

    @ElementCollection
    @CollectionTable(
            name = "demand_skill",
            schema = "content",
            joinColumns = @JoinColumn(name = "signal_id", nullable = false))
    @OrderBy("skillUri")
    private List<SkillAsk> skills = new ArrayList<>();

    /** For the persistence provider. */
    protected DemandSignal() {}

    /** An open demand, seen now. */
    DemandSignal(
            CheckedDraft draft, UUID organisation, DemandSource source, @Nullable String idempotencyKey, Instant now) {
        this.organisation = organisation;
        this.source = source;
        this.idempotencyKey = idempotencyKey;
        this.observedAt = now;
        this.status = DemandStatus.OPEN;
        this.counted = true;
        take(draft, now);
    }

    /** @throws Refusal when it is not open */
    void edit(CheckedDraft draft, Instant now) {
        requireOpen();
        take(draft, now);
    }

    /** @throws Refusal when it is not open */
    void fill(Instant now) {
        end(DemandStatus.FILLED, now);
    }

    /** @throws Refusal when it is not open */
    void withdraw(Instant now) {
        end(DemandStatus.WITHDRAWN, now);
    }

    private void end(DemandStatus as, Instant now) {
        requireOpen();
        this.status = as;
        this.changedAt = now;
    }

    private void requireOpen() {
        if (status != DemandStatus.OPEN) {
            throw new Refusal("demand.notOpen");
        }
    }

    private void take(CheckedDraft draft, Instant now) {
        this.title = draft.title();
        this.titleKey = Text.fold(draft.title());
        this.text = draft.text();
        this.kind = draft.kind();
        this.openings = draft.openings();
        this.zoneCode = draft.zoneCode();
        this.occupationUri = draft.occupationUri();
        this.neededFrom = draft.neededFrom().atDay(1);
        this.validThrough = draft.validThrough();
        this.changedAt = now;
        if (!List.copyOf(skills).equals(draft.skills())) {
            skills.clear();
            skills.addAll(draft.skills());
        }
    }

    /** Whether an ad of this title and text is most likely this one again. */
    boolean looksLike(CheckedDraft draft) {
        return titleKey.equals(Text.fold(draft.title())) && Likeness.overlap(text, draft.text());
    }

    UUID organisation() {
        return organisation;
    }

    String zoneCode() {
        return zoneCode;
    }

    YearMonth neededFrom() {
        return YearMonth.from(neededFrom);
    }

    /** All that there is to show. */
    DemandView view() {
        return new DemandView(
                id(),
                organisation,
                title,
                text,
                kind,
                openings,
                zoneCode,
                Optional.ofNullable(occupationUri),
                neededFrom(),
                observedAt,
                validThrough,
                status,
                skills,
                source,
                version());
    }
}
