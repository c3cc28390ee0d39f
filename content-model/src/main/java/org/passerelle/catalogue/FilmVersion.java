package org.passerelle.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;
import org.passerelle.kernel.BaseEntity;

/** A lighter form of a film: one of each quality at most. */
@Entity
@Table(schema = "content", name = "film_version")
class FilmVersion extends BaseEntity {
    @Column(name = "activity_id", nullable = false, updatable = false)
    private UUID activity;

    @Enumerated(EnumType.STRING)
    @Column(name = "quality", nullable = false, updatable = false)
    private FilmQuality quality;

    @Column(name = "media_id", nullable = false)
    private UUID media;

    /** For the persistence provider. */
    protected FilmVersion() {}

    FilmVersion(UUID activity, FilmQuality quality, UUID media) {
        this.activity = activity;
        this.quality = quality;
        this.media = media;
    }

    void replace(UUID by) {
        this.media = by;
    }

    FilmQuality quality() {
        return quality;
    }

    UUID media() {
        return media;
    }
}
