package org.passerelle.design.challenge;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.passerelle.design.procedure.Owner;
import org.passerelle.kernel.BaseEntity;
import org.passerelle.kernel.Refusal;
import org.passerelle.kernel.Text;

/** That a challenge passes from one person to another; the line stays whatever was answered. */
@Entity
@Table(schema = "design", name = "hand_over")
public class HandOver extends BaseEntity {
    /** How far it has come. */
    public enum State {
        /** Waits for an answer. */
        OFFERED,
        /** Who was asked leads now. */
        ACCEPTED,
        /** Who was asked said no, or it was taken back. */
        DECLINED,
        /** An administrator moved it, for somebody left. */
        MOVED
    }

    @Column(name = "challenge_id", nullable = false, updatable = false)
    private UUID challenge;

    @Column(name = "from_id", nullable = false, updatable = false)
    private UUID from;

    @Column(name = "from_name", nullable = false, updatable = false)
    private String fromName;

    @Column(name = "to_id", nullable = false, updatable = false)
    private UUID to;

    @Column(name = "to_name", nullable = false, updatable = false)
    private String toName;

    @Column(name = "offered_at", nullable = false, updatable = false)
    private Instant offeredAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private State state = State.OFFERED;

    @Column(name = "answered_at")
    @Nullable
    private Instant answeredAt;

    @Column(name = "reason", nullable = false)
    private String reason = "";

    /** For the persistence provider. */
    protected HandOver() {}

    /** @throws Refusal when both are one */
    HandOver(UUID challenge, Owner from, Owner to, Instant now) {
        if (from.person().equals(to.person())) {
            throw new Refusal("design.handOver.same");
        }
        this.challenge = challenge;
        this.from = from.person();
        this.fromName = from.name();
        this.to = to.person();
        this.toName = to.name();
        this.offeredAt = now;
    }

    void accept(Instant now) {
        answer(State.ACCEPTED, now);
    }

    void decline(Instant now) {
        answer(State.DECLINED, now);
    }

    /** @throws Refusal beside the reason */
    void move(String why, Instant now) {
        String said = Text.required("reason", why, 500);
        answer(State.MOVED, now);
        reason = said;
    }

    private void answer(State as, Instant now) {
        if (state != State.OFFERED) {
            throw new Refusal("design.handOver.answered");
        }
        state = as;
        answeredAt = now;
    }

    Owner next() {
        return new Owner(to, toName);
    }

    /** Whether this person is asked. */
    public boolean isTo(UUID person) {
        return to.equals(person);
    }

    /** Who led until then. */
    public String fromName() {
        return fromName;
    }

    /** To whom it goes. */
    public String toName() {
        return toName;
    }

    /** Since when it is offered. */
    public Instant offeredAt() {
        return offeredAt;
    }

    /** How far it has come. */
    public State state() {
        return state;
    }

    /** Whether it waits for an answer. */
    public boolean isOffered() {
        return state == State.OFFERED;
    }

    /** Why an administrator moved it; empty otherwise. */
    public String reason() {
        return reason;
    }
}
