package org.passerelle.catalogue;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.documents.LightPicture;
import org.passerelle.kernel.BaseEntity;
import org.passerelle.kernel.LocalizedText;
import org.passerelle.kernel.Refusal;

/** One slide of a film that is told in slides: its picture, what the picture shows, and what is said with it. */
@Entity
@Table(schema = "content", name = "film_slide")
class FilmSlide extends BaseEntity {
    private static final int LONGEST_ALT = 300;
    private static final int LONGEST_TEXT = 4000;
    private static final int LAST_SECOND = 6 * 60 * 60;

    @Column(name = "activity_id", nullable = false, updatable = false)
    private UUID activity;

    @Column(name = "position", nullable = false)
    private int position;

    @Column(name = "media_id", nullable = false, updatable = false)
    private UUID media;

    @Column(name = "width", nullable = false, updatable = false)
    private int width;

    @Column(name = "height", nullable = false, updatable = false)
    private int height;

    @Column(name = "starts_at")
    @Nullable
    private Integer startsAt;

    @Embedded
    @AttributeOverride(name = "fr", column = @Column(name = "alt_fr"))
    @AttributeOverride(name = "en", column = @Column(name = "alt_en"))
    @Nullable
    private LocalizedText alt;

    @Embedded
    @AttributeOverride(name = "fr", column = @Column(name = "text_fr"))
    @AttributeOverride(name = "en", column = @Column(name = "text_en"))
    @Nullable
    private LocalizedText text;

    /** For the persistence provider. */
    protected FilmSlide() {}

    FilmSlide(UUID activity, int position, UUID media, LightPicture picture) {
        this.activity = activity;
        this.position = position;
        this.media = media;
        this.width = picture.width();
        this.height = picture.height();
    }

    /** @throws Refusal beside the field that is wrong, which ends on the slide's number, counted from 0 */
    void describe(SlideDraft draft) {
        Integer second = draft.at().orElse(null);
        if (second != null && (second < 0 || second > LAST_SECOND)) {
            throw Refusal.of("at" + position, "catalogue.slideTime");
        }
        this.startsAt = second;
        this.alt = Localized.lines("alt" + position, draft.alt(), LONGEST_ALT);
        this.text = Localized.lines("text" + position, draft.text(), LONGEST_TEXT);
    }

    /** Goes to a place in the order, whose moment of the film it takes. */
    void place(int at, Optional<Integer> second) {
        this.position = at;
        this.startsAt = second.orElse(null);
    }

    SlideView view(MediaView picture) {
        return new SlideView(
                id(),
                picture,
                width,
                height,
                Optional.ofNullable(startsAt),
                Localized.filled(alt),
                Localized.filled(text));
    }

    Optional<Integer> startsAt() {
        return Optional.ofNullable(startsAt);
    }

    UUID media() {
        return media;
    }
}
