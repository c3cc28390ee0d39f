package org.passerelle.design.experience;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.design.procedure.Owner;
import org.passerelle.design.procedure.Sector;
import org.passerelle.kernel.BaseEntity;
import org.passerelle.kernel.Language;
import org.passerelle.kernel.NotFound;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;

/**
 * What an administration tried, told by one of its own: draft → published → withdrawn, and published again. Each text
 * that was published is kept as a version that can be cited. One that took up another's experience names it as its
 * origin for good, so that chains can be followed.
 */
@Entity
@Table(schema = "design", name = "experience")
public class Experience extends BaseEntity {
    @Column(name = "organisation_id", nullable = false, updatable = false)
    private UUID organisation;

    @Embedded
    private Owner author;

    @Column(name = "named", nullable = false)
    private boolean named;

    @Enumerated(EnumType.STRING)
    @Column(name = "sector", nullable = false)
    private Sector sector = Sector.SUPPORT;

    @Enumerated(EnumType.STRING)
    @Column(name = "size", nullable = false)
    private AdministrationSize size = AdministrationSize.UNDER_50;

    @Enumerated(EnumType.STRING)
    @Column(name = "language", nullable = false)
    private Language language = Language.FR;

    @Embedded
    private ExperienceText text;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private ExperienceState state = ExperienceState.DRAFT;

    @Column(name = "origin_id", updatable = false)
    @Nullable
    private UUID origin;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @Column(name = "published_at")
    @Nullable
    private Instant publishedAt;

    @Column(name = "withdrawn_at")
    @Nullable
    private Instant withdrawnAt;

    @Column(name = "withdrawn_reason", nullable = false)
    private String withdrawnReason = "";

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true, mappedBy = "experience")
    @OrderBy("number")
    private List<ExperienceVersion> versions = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true, mappedBy = "experience")
    @OrderBy("writtenAt")
    private List<Remark> remarks = new ArrayList<>();

    /** For the persistence provider. */
    protected Experience() {}

    Experience(UUID organisation, Owner author, ExperienceSheet sheet, @Nullable UUID origin, Instant now) {
        this.organisation = organisation;
        this.author = author;
        this.origin = origin;
        this.createdAt = now;
        this.text = sheet.text();
        describe(sheet, now);
    }

    /** Says it anew; what is published stays complete, and its new text becomes a version. */
    void describe(ExperienceSheet sheet, Instant now) {
        if (state == ExperienceState.PUBLISHED) {
            sheet.text().complete();
        }
        text = sheet.text();
        sector = sheet.sector();
        size = sheet.size();
        language = sheet.language();
        named = sheet.named();
        if (state == ExperienceState.PUBLISHED) {
            keep(now);
        }
    }

    /** Shows it to everybody. @throws Refusal beside the part that is missing */
    void publish(Instant now) {
        text.complete();
        if (state != ExperienceState.PUBLISHED) {
            state = ExperienceState.PUBLISHED;
            publishedAt = now;
            withdrawnAt = null;
            withdrawnReason = "";
            keep(now);
        }
    }

    private void keep(Instant now) {
        if (versions.isEmpty() || !versions.get(versions.size() - 1).text().says(text)) {
            versions.add(new ExperienceVersion(this, versions.size() + 1, text, now));
        }
    }

    /** Shows it no longer. @throws Refusal without a reason, or when it is not published */
    void withdraw(String reason, Instant now) {
        if (state != ExperienceState.PUBLISHED) {
            throw new Refusal("design.experience.notPublished");
        }
        withdrawnReason = Text.required("reason", reason, 500);
        state = ExperienceState.WITHDRAWN;
        withdrawnAt = now;
    }

    Remark say(boolean question, Owner by, String said, Instant now) {
        if (state != ExperienceState.PUBLISHED) {
            throw new Refusal("design.experience.notPublished");
        }
        if (remarks.size() >= Remark.MOST) {
            throw new Refusal("design.experience.tooManyRemarks", Remark.MOST);
        }
        Remark remark = new Remark(this, question, by, said, now);
        remarks.add(remark);
        return remark;
    }

    Remark remark(UUID id) {
        return remarks.stream()
                .filter(r -> r.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("remark", id));
    }

    void takeBack(Remark remark) {
        remarks.remove(remark);
    }

    /** One of its published texts, from 1. @throws NotFound when there is none of this number */
    public ExperienceVersion version(int number) {
        return versions.stream()
                .filter(v -> v.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound("version", number));
    }

    /** Whose experience it is. */
    public UUID organisation() {
        return organisation;
    }

    /** Who wrote it. */
    public Owner author() {
        return author;
    }

    /** Whether the author's name is shown. */
    public boolean isNamed() {
        return named;
    }

    /** The field of public action. */
    public Sector sector() {
        return sector;
    }

    /** How large the administration is. */
    public AdministrationSize size() {
        return size;
    }

    /** The language it is written in. */
    public Language language() {
        return language;
    }

    /** What it says. */
    public ExperienceText text() {
        return text;
    }

    /** Where it stands. */
    public ExperienceState state() {
        return state;
    }

    /** Whether everybody sees it. */
    public boolean isPublished() {
        return state == ExperienceState.PUBLISHED;
    }

    /** Whether it was shown and is no longer. */
    public boolean isWithdrawn() {
        return state == ExperienceState.WITHDRAWN;
    }

    /** The experience that was taken up. */
    public Optional<UUID> origin() {
        return Optional.ofNullable(origin);
    }

    /** Since when it is published; null before. */
    public @Nullable Instant publishedAt() {
        return publishedAt;
    }

    /** Since when it is withdrawn; null when it is not. */
    public @Nullable Instant withdrawnAt() {
        return withdrawnAt;
    }

    /** Why it was withdrawn; empty when it was not. */
    public String withdrawnReason() {
        return withdrawnReason;
    }

    /** Its published texts, the first one first. */
    public List<ExperienceVersion> versions() {
        return List.copyOf(versions);
    }

    /** What others said and asked, the oldest first. */
    public List<Remark> remarks() {
        return List.copyOf(remarks);
    }
}
