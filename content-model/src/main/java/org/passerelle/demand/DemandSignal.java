package org.passerelle.demand;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
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
 * One demand of one employer for people with skills. It is open when posted, or waits for an administrator when it is
 * doubtful. Reminded three times in vain it falls asleep and can be woken; it ends filled, withdrawn, refused, or
 * expired after its last day. While its organisation is suspended it is not counted. Demands that are one posting seen
 * several times carry one cluster's identifier and count once.
 */
@Entity
@Table(name = "demand_signal", schema = "content")
class DemandSignal extends BaseEntity {
    @Embedded
    private DemandOrigin origin = new DemandOrigin();

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

    @Column(name = "commune_code")
    @Nullable
    private String communeCode;

    @Column(name = "occupation_uri")
    @Nullable
    private String occupationUri;

    @Column(name = "needed_from", nullable = false)
    private LocalDate neededFrom = LocalDate.EPOCH;

    @Column(name = "valid_through", nullable = false)
    private LocalDate validThrough = LocalDate.EPOCH;

    @Embedded
    private DemandLife life = new DemandLife();

    @Column(name = "counted", nullable = false)
    private boolean counted;

    @Column(name = "feed_key")
    @Nullable
    private String feedKey;

    @Column(name = "cluster_id", nullable = false)
    private UUID cluster;

    @Column(name = "trust", nullable = false)
    private double trust = 1;

    @Column(name = "doubts", nullable = false)
    private String doubts = "";

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

    /** A demand seen now or before: open, or waiting when it is doubtful. */
    DemandSignal(CheckedDraft draft, Provenance from, Trust trust, Instant now) {
        this.origin = new DemandOrigin(from);
        this.feedKey = from.feedKey();
        this.life = new DemandLife(trust.isDoubtful(), from.feedKey() == null ? from.observedAt() : now);
        this.cluster = id();
        this.counted = true;
        this.trust = trust.value();
        this.doubts = trust.names();
        take(draft, now);
    }

    /** Says it anew; one that now is doubtful waits. @throws Refusal when it has ended */
    void edit(CheckedDraft draft, Trust trust, Instant now) {
        life.edit(trust.isDoubtful(), now);
        this.trust = trust.value();
        this.doubts = trust.names();
        take(draft, now);
    }

    /** More people are looked for. @throws Refusal when it has ended, or they would be too many */
    void add(int more, Instant now) {
        if (more < 1 || openings + more > DraftChecks.MOST_OPENINGS) {
            throw Refusal.of("openings", "demand.openingsWrong", DraftChecks.MOST_OPENINGS);
        }
        confirm(now);
        this.openings += more;
    }

    /** The employer says that it holds; one that slept is awake. @throws Refusal when it has ended */
    void confirm(Instant now) {
        life.confirm(now);
        this.changedAt = now;
    }

    /** Its employer is asked whether it holds; asked once more after three times in vain, it sleeps. */
    void remind(Instant now) {
        life.remind(now);
        this.changedAt = now;
    }

    /** The people were found. @throws Refusal when it has ended */
    void fill(EndedAs how, Instant now) {
        life.end(DemandStatus.FILLED, how);
        this.changedAt = now;
    }

    /** It is taken back. @throws Refusal when it has ended */
    void withdraw(EndedAs how, Instant now) {
        life.end(DemandStatus.WITHDRAWN, how);
        this.changedAt = now;
    }

    /** A newer reading, brought by this import, takes its place and its key. @throws Refusal when it has ended */
    void supersede(UUID importId, Instant now) {
        life.supersede(importId);
        this.feedKey = feedKey + " #" + id();
        this.changedAt = now;
    }

    /** It was met again where it was read, and says the same. */
    void seen(Instant now) {
        life.seen(now);
    }

    /** Whether it says just this. */
    boolean says(CheckedDraft draft) {
        return new CheckedDraft(
                        title,
                        text,
                        kind,
                        openings,
                        zoneCode,
                        communeCode,
                        occupationUri,
                        draft.neededFrom(),
                        validThrough,
                        skills)
                .equals(draft);
    }

    /** An administrator looked at it and lets it count in full. @throws Refusal when it does not wait */
    void accept(Instant now) {
        life.decide(DemandStatus.OPEN);
        this.trust = 1;
        this.changedAt = now;
    }

    /** An administrator looked at it and it does not belong here. @throws Refusal when it does not wait */
    void refuse(Instant now) {
        life.decide(DemandStatus.REFUSED);
        this.changedAt = now;
    }

    private void take(CheckedDraft draft, Instant now) {
        this.title = draft.title();
        this.titleKey = Text.fold(draft.title());
        this.text = draft.text();
        this.kind = draft.kind();
        this.openings = draft.openings();
        this.zoneCode = draft.zoneCode();
        this.communeCode = draft.communeCode();
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

    /** It is one with another demand, or stands alone again under its own identifier. */
    void join(UUID cluster, Instant now) {
        if (!cluster.equals(this.cluster)) {
            this.cluster = cluster;
            this.changedAt = now;
        }
    }

    Optional<UUID> organisation() {
        return provenance().employer().organisation();
    }

    UUID cluster() {
        return cluster;
    }

    /** From where it came. */
    Provenance provenance() {
        return origin.with(feedKey);
    }

    /** All that there is to show. */
    DemandView view() {
        Provenance from = provenance();
        return new DemandView(
                id(),
                from.employer(),
                title,
                text,
                kind,
                openings,
                zoneCode,
                Optional.ofNullable(communeCode),
                Optional.ofNullable(occupationUri),
                YearMonth.from(neededFrom),
                from.observedAt(),
                validThrough,
                life.status(),
                life.endedAs(),
                Trust.stored(trust, doubts),
                life.aliveAt(),
                life.reminders(),
                cluster,
                skills,
                from.source(),
                version());
    }
}
