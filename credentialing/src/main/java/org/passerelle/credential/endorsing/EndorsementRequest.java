package org.passerelle.credential.endorsing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.BaseEntity;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;

/** A holder asks an organisation to endorse a credential; it does so or declines, once. */
@Entity
@Table(name = "endorsement_request", schema = "credential")
class EndorsementRequest extends BaseEntity {
    @Column(name = "credential_id", nullable = false, updatable = false)
    private UUID credential;

    @Column(name = "holder_id", nullable = false, updatable = false)
    private UUID holder;

    @Column(name = "organisation_id", nullable = false, updatable = false)
    private UUID organisation;

    @Column(name = "message", nullable = false, updatable = false)
    private String message;

    @Column(name = "asked_at", nullable = false, updatable = false)
    private Instant askedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private AskState state = AskState.OPEN;

    @Column(name = "answered_at")
    @Nullable
    private Instant answeredAt;

    /** For the persistence provider. */
    protected EndorsementRequest() {}

    EndorsementRequest(UUID credential, UUID holder, UUID organisation, @Nullable String message, Instant now) {
        this.credential = credential;
        this.holder = holder;
        this.organisation = organisation;
        this.message = Text.required("message", message, 500);
        this.askedAt = now;
    }

    /** The organisation answered. @throws Refusal when it did so before */
    void close(AskState as, Instant now) {
        if (state != AskState.OPEN) {
            throw new Refusal("endorsement.answeredBefore");
        }
        state = as;
        answeredAt = now;
    }

    UUID credential() {
        return credential;
    }

    UUID holder() {
        return holder;
    }

    UUID organisation() {
        return organisation;
    }

    boolean isOpen() {
        return state == AskState.OPEN;
    }

    AskView view(String holderName, String code) {
        return new AskView(id(), credential, organisation, message, askedAt, state, answeredAt, holderName, code);
    }
}
