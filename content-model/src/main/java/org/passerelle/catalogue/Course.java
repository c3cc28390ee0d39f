package org.passerelle.catalogue;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.BaseEntity;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Refusal;

/**
 * What can be learned, as a training body wrote it: units in order, and in each unit activities in order. It begins as
 * a draft that its authors alone see; published, everybody finds it, and it can still be improved; retired, nobody
 * finds it any more and those who began it keep it. A published course stays complete: what would make it incomplete is
 * refused.
 */
@Entity
@Table(schema = "content", name = "course")
class Course extends BaseEntity {
    static final int LONGEST_TITLE = 160;

    @Column(name = "slug", nullable = false, updatable = false)
    private String slug = "";

    @Column(name = "organisation_id", nullable = false, updatable = false)
    private UUID organisation;

    @Enumerated(EnumType.STRING)
    @Column(name = "mode", nullable = false)
    private DeliveryMode mode = DeliveryMode.TUTORIAL;

    @Enumerated(EnumType.STRING)
    @Column(name = "status", nullable = false)
    private CourseStatus status = CourseStatus.DRAFT;

    @Column(name = "level", nullable = false)
    private int level;

    @Column(name = "hours", nullable = false)
    private double hours;

    @Column(name = "cost_euros", nullable = false)
    private int costEuros;

    @Column(name = "funding", nullable = false)
    private String funding = "";

    @Enumerated(EnumType.STRING)
    @Column(name = "language", nullable = false)
    private Language language = Language.FR;

    @Column(name = "bilingual", nullable = false)
    private boolean bilingual;

    @Embedded
    @AttributeOverride(name = "fr", column = @Column(name = "title_fr"))
    @AttributeOverride(name = "en", column = @Column(name = "title_en"))
    private LocalizedText title = LocalizedText.of(null, null);

    @Embedded
    @AttributeOverride(name = "fr", column = @Column(name = "summary_fr"))
    @AttributeOverride(name = "en", column = @Column(name = "summary_en"))
    @Nullable
    private LocalizedText summary;

    @Embedded
    @AttributeOverride(name = "fr", column = @Column(name = "outcomes_fr"))
    @AttributeOverride(name = "en", column = @Column(name = "outcomes_en"))
    @Nullable
    private LocalizedText outcomes;

    @Embedded
    @AttributeOverride(name = "fr", column = @Column(name = "prerequisites_fr"))
    @AttributeOverride(name = "en", column = @Column(name = "prerequisites_en"))
    @Nullable
    private LocalizedText prerequisites;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @Column(name = "published_at")
    @Nullable
    private Instant publishedAt;

    @Column(name = "changed_at", nullable = false)
    private Instant changedAt = Instant.EPOCH;

    @ElementCollection
    @CollectionTable(schema = "content", name = "course_skill", joinColumns = @JoinColumn(name = "course_id"))
    private List<TaughtSkill> skills = new ArrayList<>();

    @ElementCollection
    @CollectionTable(schema = "content", name = "course_need", joinColumns = @JoinColumn(name = "course_id"))
    @Column(name = "skill_uri", nullable = false)
    private Set<String> needs = new HashSet<>();

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true, mappedBy = "course")
    @OrderBy("position")
    private List<LearningUnit> units = new ArrayList<>();

    /** For the persistence provider. */
    protected Course() {}

    /** A draft. @throws Refusal beside the field that is wrong */
    Course(UUID organisation, String slug, CourseDraft draft, Instant now) {
        this.organisation = organisation;
        this.slug = slug;
        this.createdAt = now;
        describe(draft, now);
    }

    /**
     * Takes what the author says of it.
     *
     * @throws Refusal beside the field that is wrong; of a published course, when something is now missing
     */
    void describe(CourseDraft draft, Instant now) {
        DraftRules.check(draft);
        this.mode = Objects.requireNonNull(draft.mode());
        this.language = Objects.requireNonNull(draft.language());
        this.bilingual = draft.bilingual();
        this.title = Localized.line("title", draft.title(), LONGEST_TITLE, language);
        this.summary = Localized.lines("summary", draft.summary(), 400);
        this.outcomes = Localized.lines("outcomes", draft.outcomes(), 2000);
        this.prerequisites = Localized.lines("prerequisites", draft.prerequisites(), 1000);
        this.level = Objects.requireNonNull(draft.level());
        this.hours = Objects.requireNonNull(draft.hours());
        this.costEuros = draft.costEuros() == null ? 0 : draft.costEuros();
        this.funding = Funding.join(draft.funding());
        TaughtSkill.replace(skills, draft.skills());
        needs.retainAll(draft.needs());
        needs.addAll(draft.needs());
        changed(now);
    }

    /** Says that something in it changed. @throws Refusal when it is published and something is now missing */
    void changed(Instant now) {
        this.changedAt = now;
        if (status == CourseStatus.PUBLISHED) {
            PublishingRules.check(this);
        }
    }

    /**
     * Lets everybody find it.
     *
     * @throws Refusal for the first thing that is missing
     */
    void publish(Instant now) {
        PublishingRules.check(this);
        this.status = CourseStatus.PUBLISHED;
        this.changedAt = now;
        if (publishedAt == null) {
            this.publishedAt = now;
        }
    }

    /** Takes it out of the catalogue. @throws Refusal when it is not published */
    void retire(Instant now) {
        if (status != CourseStatus.PUBLISHED) {
            throw new Refusal("catalogue.notPublished");
        }
        this.status = CourseStatus.RETIRED;
        this.changedAt = now;
    }

    /** A unit at the end. */
    LearningUnit addUnit(LocalizedText unitTitle, Instant now) {
        LearningUnit unit = new LearningUnit(this, units.size(), unitTitle);
        units.add(unit);
        changedAt = now;
        return unit;
    }

    /** Takes a unit away with all that is in it; its activities are lost. */
    void removeUnit(UUID unit, Instant now) {
        Ordering.remove(units, unit(unit), LearningUnit::place);
        changed(now);
    }

    /** Moves a unit up (-1) or down (1) by one place; at the end of the list it stays. */
    void moveUnit(UUID unit, int by, Instant now) {
        Ordering.move(units, unit(unit), by, LearningUnit::place);
        changedAt = now;
    }

    /** @throws NotFound when it has no such unit */
    LearningUnit unit(UUID unit) {
        return Ordering.find(units, "unit", unit);
    }

    /** @throws NotFound when it has no such activity */
    Activity activity(UUID activity) {
        return Ordering.find(activities(), "activity", activity);
    }

    List<Activity> activities() {
        return units.stream().flatMap(u -> u.activities().stream()).toList();
    }

    String slug() {
        return slug;
    }

    UUID organisation() {
        return organisation;
    }

    DeliveryMode mode() {
        return mode;
    }

    CourseStatus status() {
        return status;
    }

    Language language() {
        return language;
    }

    LocalizedText title() {
        return title;
    }

    List<LearningUnit> units() {
        return List.copyOf(units);
    }

    List<TaughtSkill> skills() {
        return TaughtSkill.deepestFirst(skills);
    }

    LocalizedText summary() {
        return Localized.filled(summary);
    }

    LocalizedText outcomes() {
        return Localized.filled(outcomes);
    }

    /** What a list shows of it. */
    CourseCard card() {
        return card(skills, needs);
    }

    /** The same with what it teaches and needs, where that was read for many courses at once. */
    CourseCard card(List<TaughtSkill> taught, Set<String> needed) {
        return new CourseCard(
                id(),
                slug,
                organisation,
                mode,
                title,
                summary(),
                level,
                hours,
                costEuros,
                language,
                bilingual,
                TaughtSkill.deepestFirst(taught),
                needed,
                Optional.ofNullable(publishedAt),
                changedAt);
    }

    /** All that there is to show of it. */
    CourseView view() {
        return new CourseView(
                card(),
                status,
                outcomes(),
                Localized.filled(prerequisites),
                Funding.parse(funding),
                units.stream().map(LearningUnit::outline).toList(),
                version());
    }
}
