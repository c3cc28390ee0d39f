package org.passerelle.credential.attestation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.kernel.BaseEntity;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;

/**
 * A person asks an organisation to attest what they can do. Somebody of it takes it up as an attestation, or it
 * declines, once; until then the person can take it back.
 */
@Entity
@Table(name = "attestation_request", schema = "credential")
class AttestationRequest extends BaseEntity {
    @Column(name = "person_id", nullable = false, updatable = false)
    private UUID person;

    @Column(name = "organisation_id", nullable = false, updatable = false)
    private UUID organisation;

    @Column(name = "to_email", nullable = false, updatable = false)
    private String to;

    @Column(name = "skill_uri", nullable = false, updatable = false)
    private String skill;

    @Column(name = "done", nullable = false, updatable = false)
    private String done;

    @Column(name = "place", nullable = false, updatable = false)
    private String place;

    @Column(name = "done_on", nullable = false, updatable = false)
    private LocalDate doneOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private RequestState state = RequestState.OPEN;

    @Column(name = "asked_at", nullable = false, updatable = false)
    private Instant askedAt;

    @Column(name = "answered_at")
    @Nullable
    private Instant answeredAt;

    @Column(name = "answered_by")
    @Nullable
    private UUID answeredBy;

    @Column(name = "reason", nullable = false)
    private String reason = "";

    @Column(name = "attestation_id")
    @Nullable
    private UUID attestation;

    @Column(name = "open_key")
    @Nullable
    private String openKey;

    /** For the persistence provider. */
    protected AttestationRequest() {}

    AttestationRequest(UUID person, UUID organisation, RequestedAttestation requested, Instant now) {
        this.person = person;
        this.organisation = organisation;
        this.to = requested.to();
        this.skill = requested.skill();
        this.done = requested.done();
        this.place = requested.place();
        this.doneOn = requested.doneOn();
        this.askedAt = now;
        this.openKey = key(person, organisation, skill);
    }

    static String key(UUID person, UUID organisation, String skill) {
        return person + " " + organisation + " " + skill;
    }

    /** Somebody of the organisation attests it. @throws Refusal when it was answered before */
    void takeUp(UUID as, UUID by, Instant now) {
        close(RequestState.TAKEN_UP, by, now);
        attestation = as;
    }

    /** The organisation declines. @throws Refusal when it was answered before, or beside {@code reason} */
    void decline(@Nullable String why, UUID by, Instant now) {
        reason = Text.optional("reason", Text.line(why), 500);
        close(RequestState.DECLINED, by, now);
    }

    /** The person takes it back. @throws Refusal when it was answered before */
    void takeBack(Instant now) {
        close(RequestState.TAKEN_BACK, person, now);
    }

    private void close(RequestState last, UUID by, Instant now) {
        if (state != RequestState.OPEN) {
            throw new Refusal("award.request.over");
        }
        state = last;
        answeredBy = by;
        answeredAt = now;
        openKey = null;
    }

    AttestationRequestView view() {
        return new AttestationRequestView(
                id(),
                person,
                organisation,
                new RequestedAttestation(to, skill, done, place, doneOn),
                state,
                askedAt,
                reason,
                Optional.ofNullable(attestation));
    }
}
