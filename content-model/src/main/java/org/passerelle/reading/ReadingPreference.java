package org.passerelle.reading;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;
import org.passerelle.kernel.BaseEntity;

/** How a person wants to read, on every device. */
@Entity
@Table(schema = "content", name = "reading_preference")
class ReadingPreference extends BaseEntity {
    @Column(name = "person_id", nullable = false, updatable = false)
    private UUID person;

    @Enumerated(EnumType.STRING)
    @Column(name = "lightness", nullable = false)
    private Lightness lightness = Lightness.BROWSER;

    /** For the persistence provider. */
    protected ReadingPreference() {}

    ReadingPreference(UUID person, Lightness wanted) {
        this.person = person;
        this.lightness = wanted;
    }

    void choose(Lightness wanted) {
        this.lightness = wanted;
    }

    Lightness lightness() {
        return lightness;
    }
}
