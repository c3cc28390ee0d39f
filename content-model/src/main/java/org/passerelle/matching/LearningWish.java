package org.passerelle.matching;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.BaseEntity;

/** That a learner wants to learn a skill that cannot be learned; one for each person and skill. */
@Entity
@Table(name = "learning_wish", schema = "content")
class LearningWish extends BaseEntity {
    @Column(name = "person_id", nullable = false, updatable = false)
    private UUID person;

    @Column(name = "skill_uri", nullable = false, updatable = false)
    private String skillUri = "";

    @Column(name = "zone_code", updatable = false)
    @Nullable
    private String zoneCode;

    @Column(name = "wished_at", nullable = false, updatable = false)
    private Instant wishedAt;

    /** For the persistence provider. */
    protected LearningWish() {}

    LearningWish(UUID person, String skillUri, @Nullable String zoneCode, Instant now) {
        this.person = person;
        this.skillUri = skillUri;
        this.zoneCode = zoneCode;
        this.wishedAt = now;
    }
}
