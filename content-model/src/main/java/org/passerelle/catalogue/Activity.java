package org.passerelle.catalogue;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.BaseEntity;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;

/** One thing to do in a unit. Its type is given at birth and stays. What a quiz asks is kept by the assessment. */
@Entity
@Table(schema = "content", name = "activity")
class Activity extends BaseEntity {
    private static final int LONGEST_BODY = 100_000;
    private static final int MOST_MINUTES = 600;

    @ManyToOne(optional = false)
    @JoinColumn(name = "unit_id", nullable = false, updatable = false)
    private LearningUnit unit;

    @Column(name = "position", nullable = false)
    private int position;

    @Column(name = "name", nullable = false, updatable = false)
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(name = "type", nullable = false, updatable = false)
    private ActivityType type;

    @Embedded
    @AttributeOverride(name = "fr", column = @Column(name = "title_fr"))
    @AttributeOverride(name = "en", column = @Column(name = "title_en"))
    private LocalizedText title = LocalizedText.of(null, null);

    @Column(name = "minutes", nullable = false)
    private int minutes;

    @Embedded
    @AttributeOverride(name = "fr", column = @Column(name = "body_fr"))
    @AttributeOverride(name = "en", column = @Column(name = "body_en"))
    @Nullable
    private LocalizedText body;

    @Column(name = "video_id")
    @Nullable
    private UUID video;

    @Column(name = "captions_fr_id")
    @Nullable
    private UUID captionsFr;

    @Column(name = "captions_en_id")
    @Nullable
    private UUID captionsEn;

    @Column(name = "conditions", nullable = false)
    private String conditions = "[]";

    /** For the persistence provider. */
    protected Activity() {}

    Activity(LearningUnit unit, int position, ActivityDraft draft) {
        this.unit = unit;
        this.position = position;
        this.type = draft.type();
        this.name = Text.slug(draft.name());
        describe(draft);
    }

    /** @throws Refusal beside the field that is wrong */
    void describe(ActivityDraft draft) {
        Integer typed = draft.minutes();
        if (typed == null || typed < 1 || typed > MOST_MINUTES) {
            throw Refusal.of("minutes", "catalogue.minutesOutOfRange", MOST_MINUTES);
        }
        this.title = Localized.line("title", draft.title(), Course.LONGEST_TITLE, unit.language());
        this.minutes = typed;
        this.body = Localized.rich("body", draft.body(), LONGEST_BODY);
    }

    /** Shows this video, with captions in the languages that there are. */
    void film(UUID media, @Nullable UUID captionsInFrench, @Nullable UUID captionsInEnglish) {
        if (type != ActivityType.VIDEO) {
            throw new Refusal("catalogue.notVideo");
        }
        this.video = media;
        this.captionsFr = captionsInFrench;
        this.captionsEn = captionsInEnglish;
    }

    /** Opens when all of these hold. */
    void release(List<Condition> when) {
        this.conditions = ConditionsJson.write(when);
    }

    List<Condition> conditions() {
        return ConditionsJson.read(conditions);
    }

    void place(int at) {
        this.position = at;
    }

    LearningUnit unit() {
        return unit;
    }

    String name() {
        return name;
    }

    ActivityType type() {
        return type;
    }

    /** Whether there is something in it to read or to watch; a quiz is judged by its assessment. */
    boolean hasContent() {
        return switch (type) {
            case LESSON -> !text().isEmpty();
            case VIDEO -> video != null;
            case QUIZ -> true;
        };
    }

    LocalizedText text() {
        return Localized.filled(body);
    }

    ActivityOutline outline() {
        return new ActivityOutline(id(), name, type, title, minutes, conditions());
    }

    ActivityView view() {
        return new ActivityView(
                outline(),
                text(),
                Optional.ofNullable(video),
                Optional.ofNullable(captionsFr),
                Optional.ofNullable(captionsEn),
                version());
    }
}
