package org.passerelle.reading;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.passerelle.kernel.BaseEntity;

/** What came back from a device that had no network: done, or refused and kept as it was given. */
@Entity
@Table(schema = "content", name = "offline_act")
class OfflineAct extends BaseEntity {
    @Column(name = "person_id", nullable = false, updatable = false)
    private UUID person;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false, updatable = false)
    private Act.Kind kind;

    @Column(name = "target_id", nullable = false, updatable = false)
    private UUID target;

    @Column(name = "about", nullable = false, updatable = false)
    private String about;

    @Column(name = "answer", nullable = false, updatable = false)
    private String answer;

    @Column(name = "given_at", nullable = false, updatable = false)
    private Instant givenAt;

    @Column(name = "received_at", nullable = false, updatable = false)
    private Instant receivedAt;

    @Column(name = "refusal", nullable = false, updatable = false)
    private String refusal;

    /** For the persistence provider. */
    protected OfflineAct() {}

    OfflineAct(UUID person, Act act, String refusal, Instant now) {
        identify(act.id());
        this.person = person;
        this.kind = act.kind();
        this.target = act.target();
        this.about = act.about();
        this.answer = act.answer();
        this.givenAt = act.at();
        this.receivedAt = now;
        this.refusal = refusal;
    }

    UUID person() {
        return person;
    }

    String refusal() {
        return refusal;
    }
}
