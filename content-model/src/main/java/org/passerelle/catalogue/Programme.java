package org.passerelle.catalogue;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.BaseEntity;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.Refusal;

/**
 * Several courses of training bodies with one award, all of them or some to be completed. It begins as a draft;
 * published, everybody finds it and it stays complete; retired, nobody finds it any more and who completed it keeps the
 * award.
 */
@Entity
@Table(schema = "content", name = "programme")
class Programme extends BaseEntity {
    static final int LEAST_COURSES = 2;
    static final int MOST_COURSES = 6;

    @Column(name = "slug", nullable = false, updatable = false)
    private String slug = "";

    @Column(name = "organisation_id", nullable = false, updatable = false)
    private UUID organisation;

    @Enumerated(EnumType.STRING)
    @Column(name = "status", nullable = false)
    private CourseStatus status = CourseStatus.DRAFT;

    @Embedded
    @AttributeOverride(name = "fr", column = @Column(name = "title_fr"))
    @AttributeOverride(name = "en", column = @Column(name = "title_en"))
    private LocalizedText title = LocalizedText.of(null, null);

    @Embedded
    @AttributeOverride(name = "fr", column = @Column(name = "summary_fr"))
    @AttributeOverride(name = "en", column = @Column(name = "summary_en"))
    @Nullable
    private LocalizedText summary;

    @Column(name = "required_count", nullable = false)
    private int required;

    @Column(name = "changed_at", nullable = false)
    private Instant changedAt = Instant.EPOCH;

    @ElementCollection
    @CollectionTable(schema = "content", name = "programme_course", joinColumns = @JoinColumn(name = "programme_id"))
    private List<ProgrammeCourse> courses = new ArrayList<>();

    /** For the persistence provider. */
    protected Programme() {}

    /** A draft. @throws Refusal beside the field that is wrong */
    Programme(UUID organisation, String slug, ProgrammeDraft draft, Instant now) {
        this.organisation = organisation;
        this.slug = slug;
        describe(draft, now);
    }

    /** Takes what the author says of it. @throws Refusal beside the field that is wrong, or for what is now missing */
    void describe(ProgrammeDraft draft, Instant now) {
        this.title = Localized.line("title", draft.title(), Course.LONGEST_TITLE, Language.FR);
        this.summary = Localized.lines("summary", draft.summary(), 400);
        List<UUID> each = draft.courses().stream().distinct().toList();
        if (each.size() > MOST_COURSES) {
            throw Refusal.of("courses", "catalogue.programmeCourses", LEAST_COURSES, MOST_COURSES);
        }
        Integer wanted = draft.required();
        this.required = wanted == null ? each.size() : wanted;
        if (required < Math.min(LEAST_COURSES, each.size()) || required > each.size()) {
            throw Refusal.of("required", "catalogue.programmeRequired", LEAST_COURSES);
        }
        List<ProgrammeCourse> placed = new ArrayList<>();
        each.forEach(course -> placed.add(new ProgrammeCourse(placed.size(), course)));
        courses.removeIf(held -> !placed.contains(held));
        placed.stream().filter(course -> !courses.contains(course)).forEach(courses::add);
        this.changedAt = now;
        if (status == CourseStatus.PUBLISHED) {
            check();
        }
    }

    /** Lets everybody find it. @throws Refusal for the first thing that is missing */
    void publish(Instant now) {
        check();
        this.status = CourseStatus.PUBLISHED;
        this.changedAt = now;
    }

    private void check() {
        if (summary().only(Language.FR).isEmpty()) {
            throw Refusal.of("summaryFr", "catalogue.needsSummary");
        }
        if (courses.size() < LEAST_COURSES) {
            throw Refusal.of("courses", "catalogue.programmeCourses", LEAST_COURSES, MOST_COURSES);
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

    UUID organisation() {
        return organisation;
    }

    CourseStatus status() {
        return status;
    }

    private LocalizedText summary() {
        return Localized.filled(summary);
    }

    /** Its courses, in order. */
    List<UUID> courses() {
        return courses.stream()
                .sorted(Comparator.comparingInt(ProgrammeCourse::position))
                .map(ProgrammeCourse::course)
                .toList();
    }

    ProgrammeView view(List<CourseCard> cards) {
        return new ProgrammeView(
                id(), slug, organisation, status, title, summary(), required, cards, changedAt, version());
    }
}
