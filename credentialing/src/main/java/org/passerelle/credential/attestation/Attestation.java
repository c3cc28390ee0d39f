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
 * That an organisation attests a skill of a person. It is asked of the person first; when they agree it is issued, or,
 * at the highest level, waits for a second person of the organisation, who confirms it or sends it back with a reason.
 * What was changed is asked of the person again. What the person declined is forgotten but for the fact.
 */
@Entity
@Table(name = "attestation", schema = "credential")
class Attestation extends BaseEntity {
    private static final String FORGOTTEN = "–";

    @Column(name = "organisation_id", nullable = false, updatable = false)
    private UUID organisation;

    @Column(name = "attester_id", nullable = false, updatable = false)
    private UUID attester;

    @Enumerated(EnumType.STRING)
    @Column(name = "attester_role", nullable = false, updatable = false)
    private AttesterRole role;

    @Column(name = "email", nullable = false, updatable = false)
    private String email;

    @Column(name = "holder_id")
    @Nullable
    private UUID holder;

    @Column(name = "skill_uri", nullable = false, updatable = false)
    private String skill;

    @Column(name = "level", nullable = false)
    private int level;

    @Column(name = "done", nullable = false)
    private String done;

    @Column(name = "done_on", nullable = false)
    private LocalDate doneOn;

    @Column(name = "hours")
    @Nullable
    private Integer hours;

    @Column(name = "rubric", nullable = false)
    private String rubric;

    @Column(name = "sha256", nullable = false)
    private String sha256;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private AttestationState state = AttestationState.ASKED;

    @Column(name = "asked_at", nullable = false)
    private Instant askedAt;

    @Column(name = "answered_at")
    @Nullable
    private Instant answeredAt;

    @Column(name = "second_id")
    @Nullable
    private UUID second;

    @Column(name = "decided_at")
    @Nullable
    private Instant decidedAt;

    @Column(name = "reason", nullable = false)
    private String reason = "";

    @Column(name = "open_key")
    @Nullable
    private String openKey;

    @Column(name = "credential_id")
    @Nullable
    private UUID credential;

    /** For the persistence provider. */
    protected Attestation() {}

    Attestation(UUID organisation, UUID attester, AttesterRole role, AttestationDraft draft, Instant now) {
        this.organisation = organisation;
        this.attester = attester;
        this.role = role;
        this.email = draft.email();
        this.skill = draft.skill();
        this.openKey = organisation + " " + email + " " + skill;
        this.askedAt = now;
        write(draft);
    }

    private void write(AttestationDraft draft) {
        level = draft.level();
        done = draft.done();
        doneOn = draft.doneOn();
        hours = draft.hours();
        rubric = draft.rubric();
        sha256 = draft.sha256();
    }

    /** The person agrees. @throws Refusal when it is about whoever attests it */
    void agree(UUID person, Instant now) {
        expect(AttestationState.ASKED);
        if (person.equals(attester)) {
            throw new Refusal("award.attest.notYourself");
        }
        holder = person;
        answeredAt = now;
        state = AttestationState.SECOND;
    }

    /** Whether a second person must confirm it. */
    boolean needsSecond() {
        return level >= AttestationDraft.HIGHEST;
    }

    /** The person does not agree: what was written of them is forgotten. */
    void decline(Instant now) {
        expect(AttestationState.ASKED);
        answeredAt = now;
        done = FORGOTTEN;
        rubric = FORGOTTEN;
        sha256 = "";
        hours = null;
        close(AttestationState.DECLINED);
    }

    /** A second person confirms it. @throws Refusal when that is the first one, or the person whom it is about */
    void confirm(UUID person, Instant now) {
        decide(person, now);
    }

    /** A second person wants something changed. @throws Refusal when no reason is given */
    void sendBack(UUID person, String why, Instant now) {
        decide(person, now);
        reason = Text.required("reason", why, 500);
        state = AttestationState.SENT_BACK;
    }

    private void decide(UUID person, Instant now) {
        expect(AttestationState.SECOND);
        if (person.equals(attester) || person.equals(holder)) {
            throw new Refusal("award.attest.notSecond");
        }
        second = person;
        decidedAt = now;
    }

    /** Writes it anew after it was sent back, and asks the person again. */
    void amend(AttestationDraft draft, Instant now) {
        expect(AttestationState.SENT_BACK);
        write(draft);
        holder = null;
        second = null;
        answeredAt = null;
        decidedAt = null;
        reason = "";
        askedAt = now;
        state = AttestationState.ASKED;
    }

    void takeBack() {
        if (!state.isOpen()) {
            throw new Refusal("award.attest.over");
        }
        close(AttestationState.TAKEN_BACK);
    }

    /** This credential was issued for it. */
    void issued(UUID issued) {
        credential = issued;
        close(AttestationState.ISSUED);
    }

    private void close(AttestationState last) {
        state = last;
        openKey = null;
    }

    private void expect(AttestationState expected) {
        if (state != expected) {
            throw new Refusal("award.attest.over");
        }
    }

    AttestationView view() {
        return new AttestationView(
                id(),
                organisation,
                attester,
                role,
                Optional.ofNullable(holder),
                new AttestationDraft(email, skill, level, done, doneOn, hours, rubric, sha256),
                state,
                askedAt,
                Optional.ofNullable(answeredAt),
                Optional.ofNullable(second),
                reason,
                Optional.ofNullable(credential));
    }
}
